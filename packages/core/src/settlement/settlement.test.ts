import { createHmac } from "node:crypto";
import { placeOrder } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import { applyEvent, recordEvent } from "@atelier/core/settlement";
import { guestWith, makeDelivery, makeGoods, openTestShop, placing, type TestShop, together } from "@atelier/testkit";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true, poolSize: 24 });
  await makeDelivery(shop);
});
afterAll(() => shop.close());
afterEach(async () => expect(await examine(shop)).toEqual([]));

const now = () => Math.floor(Date.now() / 1000);

function signed(body: string, options: { secret?: string; at?: number; version?: string } = {}): string {
  const { secret = shop.config.stripe?.webhookSecrets[0] ?? "", at = now(), version = "v1" } = options;
  return `t=${at},${version}=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")}`;
}

function eventBody(id: string, type: string, objectId: string, extra: Record<string, unknown> = {}): string {
  return JSON.stringify({
    id,
    object: "event",
    type,
    created: now(),
    livemode: false,
    data: { object: { id: objectId } },
    ...extra,
  });
}

async function tell(body: string, signature = signed(body)): Promise<boolean> {
  return recordEvent(shop.guest(), Buffer.from(body), signature);
}

let number = 0;
async function paidSession() {
  const goods = await makeGoods(shop, { onHand: 5 });
  const placed = await placeOrder(await guestWith(shop, [goods]), placing(`settle-key-${++number}`));
  const { stripeSessionId: sessionId, orderId } = await shop.db
    .selectFrom("payments as p")
    .innerJoin("orders as o", "o.id", "p.orderId")
    .select(["p.stripeSessionId", "p.orderId"])
    .where("o.number", "=", placed.orderNumber)
    .executeTakeFirstOrThrow();
  await shop.sandbox.control.sessions.pay(sessionId ?? "", { card: "4242424242424242" });
  return { sessionId: sessionId ?? "", orderId, variantId: goods.variantId };
}

async function statusOf(orderId: string): Promise<string> {
  const { status } = await shop.db
    .selectFrom("orders")
    .select("status")
    .where("id", "=", orderId)
    .executeTakeFirstOrThrow();
  return status;
}

async function eventsKept(id: string): Promise<number> {
  return (await shop.db.selectFrom("webhookEvents").select("id").where("id", "=", id).execute()).length;
}

describe("A43: a webhook's signature", () => {
  it("must be there, ours, fresh, and over this very body", async () => {
    const body = eventBody("evt_bad", "checkout.session.completed", "cs_none");
    const wrong = [
      "",
      "t=1",
      signed(body, { secret: "whsec_wrong" }),
      signed(`${body} `),
      signed(body, { at: now() - 360 }),
      signed(body, { version: "v0" }),
      signed(body, { secret: "" }),
    ];
    for (const signature of wrong) expect(await tell(body, signature)).toBe(false);
    expect(await eventsKept("evt_bad")).toBe(0);
  });

  it("may be made with either of two secrets while one is being replaced", async () => {
    const body = eventBody("evt_rotated", "unknown.event", "x_1");
    const { stripe } = shop.config;
    const rotating = {
      ...shop.config,
      stripe: stripe && { ...stripe, webhookSecrets: ["whsec_new", ...stripe.webhookSecrets] },
    };
    expect(await recordEvent({ ...shop.guest(), config: rotating }, Buffer.from(body), signed(body))).toBe(true);
    expect(await eventsKept("evt_rotated")).toBe(1);
  });
});

describe("an event", () => {
  it("told ten times at once is kept once and sells once", async () => {
    const { sessionId, orderId, variantId } = await paidSession();
    const body = eventBody("evt_ten", "checkout.session.completed", sessionId);
    await together(10, () => tell(body));
    expect(await eventsKept("evt_ten")).toBe(1);
    await together(10, () => applyEvent(shop.system, { eventId: "evt_ten" }));
    expect(await statusOf(orderId)).toBe("paid");
    const sales = await shop.db
      .selectFrom("stockMovements")
      .select("id")
      .where("variantId", "=", variantId)
      .where("kind", "=", "sale")
      .execute();
    expect(sales).toHaveLength(1);
  });

  it("A44: of the other mode, of an unknown kind or object, changes nothing", async () => {
    const { sessionId, orderId } = await paidSession();
    expect(await tell(eventBody("evt_live", "checkout.session.completed", sessionId, { livemode: true }))).toBe(true);
    expect(await eventsKept("evt_live")).toBe(0);
    await tell(eventBody("evt_odd", "invoice.paid", "in_1"));
    await applyEvent(shop.system, { eventId: "evt_odd" });
    expect(await statusOf(orderId)).toBe("pending");
    const { outcome } = await shop.db
      .selectFrom("webhookEvents")
      .select("outcome")
      .where("id", "=", "evt_odd")
      .executeTakeFirstOrThrow();
    expect(outcome).toBe("ignored");
  });

  it("is a hint only: told before anything was paid, it pays nothing", async () => {
    const goods = await makeGoods(shop);
    const placed = await placeOrder(await guestWith(shop, [goods]), placing(`settle-key-${++number}`));
    const { id, stripeSessionId } = await shop.db
      .selectFrom("orders as o")
      .innerJoin("payments as p", "p.orderId", "o.id")
      .select(["o.id", "p.stripeSessionId"])
      .where("number", "=", placed.orderNumber)
      .executeTakeFirstOrThrow();
    await tell(eventBody("evt_early", "checkout.session.completed", stripeSessionId ?? ""));
    await applyEvent(shop.system, { eventId: "evt_early" });
    expect(await statusOf(id)).toBe("pending");
  });

  it("coming after the story's end, in the wrong order, changes nothing any more", async () => {
    const { sessionId, orderId } = await paidSession();
    for (const [index, type] of [
      "checkout.session.expired",
      "checkout.session.completed",
      "checkout.session.async_payment_failed",
    ].entries()) {
      await tell(eventBody(`evt_order_${index}`, type, sessionId));
      await applyEvent(shop.system, { eventId: `evt_order_${index}` });
    }
    expect(await statusOf(orderId)).toBe("paid");
  });
});
