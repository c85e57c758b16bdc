import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerControl } from "../control/answer-control.ts";
import { answerPage } from "../pages/answer-page.ts";
import type { Sandbox } from "../sandbox.ts";
import { errorBody, StripeError } from "../wire/stripe-error.ts";
import { answerApi } from "./answer-api.ts";

/** The sandbox's one door: the API under /v1, the control under /_sandbox, pages for people elsewhere. */
export function newHttpServer(sandbox: () => Sandbox): Server {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      request.on("error", () => undefined);
      response.on("error", () => undefined);
      void answer(sandbox(), request, response).catch((error: unknown) => {
        if (!response.destroyed) sandbox().log(`${request.method} ${request.url}: ${String(error)}`);
        answerFailure(response);
      });
    },
  );
  server.on("clientError", (_error, socket) => {
    if (!socket.writable) return socket.destroy();
    const body = JSON.stringify(errorBody(new StripeError(400, "Invalid request: it is not valid HTTP.")));
    return socket.end(
      `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
  return server;
}

function answer(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  if (path === "/v1" || path.startsWith("/v1/")) return answerApi(sandbox, request, response);
  if (path === "/_sandbox" || path.startsWith("/_sandbox/")) return answerControl(sandbox, request, response);
  return answerPage(sandbox, request, response);
}

function answerFailure(response: ServerResponse): void {
  if (response.destroyed) return;
  if (response.headersSent) return void response.destroy();
  response.writeHead(500, { "Content-Type": "application/json" });
  response.end(
    JSON.stringify(errorBody(new StripeError(500, "The sandbox failed; its log says why.", { type: "api_error" }))),
  );
}

/** Takes the port. Refuses in one sentence when somebody else has it. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        fail(new Error(`The port ${port} on ${host} is already in use; choose another for the Stripe sandbox.`));
      else fail(new Error(`The Stripe sandbox cannot listen on ${host}:${port}: ${error.message}`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
