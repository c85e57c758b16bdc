import { inShopWords, Refusal, systemContext } from "@atelier/core/kernel";
import { recordEvent } from "@atelier/core/settlement";
import type { FastifyInstance } from "fastify";
import type { Shop } from "./shop.ts";

const LARGEST_EVENT = 512 * 1024;

/** Where Stripe tells what happened: verified on the raw body, written down, answered; the worker does the rest. */
export function addStripeWebhook(app: FastifyInstance, shop: Shop): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "string", bodyLimit: LARGEST_EVENT }, (_request, body, done) => done(null, body));
    scope.post("/webhooks/stripe", async (request, reply) => {
      const signature = request.headers["stripe-signature"];
      if (typeof request.body !== "string" || typeof signature !== "string") return reply.code(400).send({ received: false });
      try {
        await recordEvent(systemContext(shop, request.id), request.body, signature);
        return await reply.send({ received: true });
      } catch (error) {
        const cause = inShopWords(error);
        // Anything but a bad signature is ours to mend, so Stripe is asked to send it again.
        if (!(cause instanceof Refusal)) throw error;
        const status = cause.code === "shop.busy" ? 503 : 400;
        request.log.warn({ code: cause.code }, "An event of Stripe's was refused");
        return reply.code(status).send({ received: false });
      }
    });
  });
}
