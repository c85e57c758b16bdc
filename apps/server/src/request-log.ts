import type { Log } from "@atelier/core/kernel";
import type { FastifyInstance } from "fastify";

/** One line for each answer. The path alone: what follows the question mark may hold tokens and addresses. */
export function addRequestLog(app: FastifyInstance, log: Log): void {
  // Nothing in these lines is masked by name, so the search for such names is spared.
  const lines = log.child({}, { redact: [] });
  app.addHook("onResponse", (request, reply, done) => {
    const line = {
      requestId: request.id,
      method: request.method,
      path: shownPath(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    lines[reply.statusCode >= 500 ? "error" : "info"](line, "answered");
    done();
  });
}

/** A path without the private link's token. */
export function shownPath(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return path.replace(/^(\/(?:orders?|notice)\/)[^/]+/, "$1[masked]");
}
