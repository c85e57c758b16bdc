import type { Moment } from "@atelier/testkit";
import { expireDue } from "@atelier/core/checkout";
import { expect } from "vitest";
import { buyerWith } from "./buyer.ts";
import { commitOf, expectPlaced, play, steps, stripeCounts } from "./scene.ts";
import type { FullCart } from "./stories.ts";

// The places in placing an order where a crash is worst.

/** Killed when it is written that Stripe will be asked, and Stripe not yet asked. */
export function killedBeforeStripe(moment: Moment<FullCart>): Promise<void> {
  return killed(moment, { step: steps.question, how: "answered", sessions: 0 });
}

/** Killed when Stripe has opened the page and the shop has not kept it. */
export function killedAfterStripe(moment: Moment<FullCart>): Promise<void> {
  return killed(moment, { step: steps.page, how: "unsent", sessions: 1 });
}

/** Killed when all is written and the shopper not yet told. */
export function killedBeforeTheAnswer(moment: Moment<FullCart>): Promise<void> {
  return killed(moment, { step: steps.page, how: "answered", sessions: 1 });
}

async function killed(
  moment: Moment<FullCart>,
  death: { step: RegExp; how: "answered" | "unsent"; sessions: number },
): Promise<void> {
  await play(moment, async ({ shop, facts, proxy, open, openSafely }) => {
    const doomed = await open();
    const isThere = commitOf(death.step);
    proxy.watch(async (message) => {
      if (!isThere(message)) return "pass";
      if (death.how === "answered") return { answered: () => doomed.kill() };
      await doomed.kill();
      return "cut";
    });
    const buyer = buyerWith(facts.cartToken);
    expect(await buyer.place(doomed.url, "the-same-key")).toMatchObject({ status: 0 });
    expect(stripeCounts(shop)).toMatchObject({ sessions: death.sessions });

    const next = await openSafely();
    const placed = expectPlaced(await buyer.place(next.url, "the-same-key"));
    expect(placed.paymentUrl).toContain(shop.sandbox.control.state().sessions[0]?.id);
    expect(stripeCounts(shop)).toMatchObject({ sessions: 1 });
    expect(await shop.db.selectFrom("orders").select("number").execute()).toEqual([{ number: placed.orderNumber }]);
  });
}

/** Nobody presses again: the goods are free when the time to pay has passed. */
export async function killedAndForgotten(moment: Moment<FullCart>): Promise<void> {
  await play(moment, async ({ shop, facts, proxy, open }) => {
    const doomed = await open();
    const isThere = commitOf(steps.order);
    proxy.watch((message) => (isThere(message) ? { answered: () => doomed.kill() } : "pass"));
    await buyerWith(facts.cartToken).place(doomed.url, "the-same-key");
    const levels = shop.db.selectFrom("stockLevels").select("reserved").where("variantId", "=", facts.variantId);
    expect(await levels.executeTakeFirstOrThrow()).toEqual({ reserved: 2 });
    await shop.database.connection.pool.query("update orders set expires_at = now() - interval '1 second'");
    await expireDue(shop.system);
    expect(await levels.executeTakeFirstOrThrow()).toEqual({ reserved: 0 });
  });
}
