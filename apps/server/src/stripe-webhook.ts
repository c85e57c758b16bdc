import { systemContext } from "@atelier/core/kernel";
import { recordEvent } from "@atelier/core/settlement";
import type { FastifyInstance } from "fastify";
import type { Shop } from "./shop.ts";

const LARGEST_EVENT = 512 * 1024;

/**
 * Where Stripe tells what happened: verified on the raw body, written down, answered; the worker does the rest. An
 * error of ours is answered as one, so that Stripe sends the event again.
 */
export function addStripeWebhook(app: FastifyInstance, shop: Shop): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: LARGEST_EVENT }, (_request, body, done) =>
      done(null, body),
    );
    scope.post("/webhooks/stripe", async (request, reply) => {
      const signature = request.headers["stripe-signature"];
      const genuine =
        Buffer.isBuffer(request.body) &&
        typeof signature === "string" &&
        (await recordEvent(systemContext(shop, request.id), request.body, signature));
      if (!genuine) request.log.warn("A webhook's message that Stripe did not sign was refused");
      return reply.code(genuine ? 200 : 400).send({ received: genuine });
    });
  });
}
