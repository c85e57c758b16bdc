import type { FastifyInstance } from "fastify";

/** One line for each answer. The path alone: what follows the question mark may hold tokens and addresses. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const line = {
      method: request.method,
      path: shownPath(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    request.log[reply.statusCode >= 500 ? "error" : "info"](line, "answered");
  });
}

/** A path without the private link's token. */
export function shownPath(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return path.replace(/^(\/orders?\/)[^/]+/, "$1[masked]");
}
