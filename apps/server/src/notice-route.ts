import { alertTokenInput } from "@atelier/contract/stock-alerts";
import { systemContext } from "@atelier/core/kernel";
import { leaveAlerts } from "@atelier/core/stock-alerts";
import type { FastifyInstance } from "fastify";
import type { Shop } from "./shop.ts";

/**
 * The one press of RFC 8058: a mail program posts to the link of the way out, without cookies, and reads the status alone.
 * Opened in a browser the same address is a page that asks first.
 */
export function addNoticeRoute(app: FastifyInstance, shop: Shop): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 1024 }, (_request, _body, done) => done(null));
    scope.post("/notice/:token", async (request, reply) => {
      const link = alertTokenInput.safeParse(request.params);
      if (link.success) await leaveAlerts(systemContext(shop, request.id), link.data);
      return reply.code(link.success ? 200 : 404).send();
    });
  });
}
