import { createHmac } from "node:crypto";
import {
  keepMoment,
  guestWith,
  letExpire,
  makeDelivery,
  makeGoods,
  makeUser,
  type Moment,
  newKey,
  placing,
  type TestShop,
} from "@atelier/testkit";
import { addToCart } from "@atelier/core/cart";
import { confirmPayment, placeOrder } from "@atelier/core/checkout";
import { recordEvent } from "@atelier/core/settlement";
import type { Placed } from "./shopper.ts";

const settings = { publicUrl: "http://shop.test:8080", holdMinutes: 35 };

/** A full cart before the button is pressed. */
export interface FullCart {
  cartToken: string;
  variantId: string;
}

export function aFullCart(onHand = 5): Promise<Moment<FullCart>> {
  return keepMoment(async (shop) => {
    await furnish(shop);
    const { variantId } = await makeGoods(shop, { onHand, title: "A jug" });
    const { cartToken } = await addToCart(shop.guest(), { variantId, quantity: 2 });
    return { variantId, cartToken };
  }, settings);
}

/** A shop with plenty of one thing, in which nothing has happened yet. */
export function aShopFloor(config: Partial<typeof settings> = {}): Promise<Moment<{ variantId: string }>> {
  return keepMoment(
    async (shop) => {
      await furnish(shop);
      const { variantId } = await makeGoods(shop, { onHand: 5_000, title: "A cup" });
      return { variantId };
    },
    { ...settings, ...config },
  );
}

/** An order paid at Stripe, of which the shop has not heard. */
export interface PaidAtStripe {
  variantId: string;
  placed: Placed;
  sessionId: string;
}

export function anOrderPaidAtStripe(): Promise<Moment<PaidAtStripe>> {
  return keepMoment(async (shop) => {
    await furnish(shop);
    const { variantId } = await makeGoods(shop, { onHand: 5, title: "A jug" });
    return placeAndPay(shop, variantId);
  }, settings);
}

/** The same, and the event was written down: a job waits for the worker. */
export function aPaidEvent(): Promise<Moment<PaidAtStripe>> {
  return keepMoment(async (shop) => {
    await furnish(shop);
    const { variantId } = await makeGoods(shop, { onHand: 5, title: "A jug" });
    const paid = await placeAndPay(shop, variantId);
    await hear(shop, paid.sessionId);
    return paid;
  }, settings);
}

/** Money came when its order had run out and the last piece was somebody else's; the event waits for the worker. */
export function moneyThatCameTooLate(): Promise<Moment<PaidAtStripe>> {
  return keepMoment(async (shop) => {
    await furnish(shop);
    const { variantId } = await makeGoods(shop, { onHand: 1, title: "The last jug" });
    const late = await placeAndPay(shop, variantId, 1);
    await letExpire(shop, late.placed.orderNumber);
    const inTime = await placeAndPay(shop, variantId, 1);
    await confirmPayment(shop.guest(), { token: inTime.placed.orderToken });
    // The job that closes the page would find the money too; here the event shall find it.
    await shop.database.connection.pool.query("delete from graphile_worker._private_jobs");
    await hear(shop, late.sessionId);
    return late;
  }, settings);
}

async function furnish(shop: TestShop): Promise<void> {
  await makeDelivery(shop);
  // A shop without an owner makes one at its first start.
  await makeUser(shop, "owner");
}

async function placeAndPay(shop: TestShop, variantId: string, quantity = 2): Promise<PaidAtStripe> {
  const guest = await guestWith(shop, [{ variantId, quantity }]);
  const placed = { ...(await placeOrder(guest, placing(newKey()))) };
  const paymentUrl = placed.paymentUrl ?? "";
  const sessionId = sessionIn(paymentUrl);
  await shop.sandbox.control.sessions.pay(sessionId);
  return { variantId, sessionId, placed: { ...placed, paymentUrl } };
}

/** The id of the page at Stripe in its address. */
export function sessionIn(paymentUrl: string): string {
  return /cs_test_\w+/.exec(paymentUrl)?.[0] ?? paymentUrl;
}

/** What Stripe says of a page that was paid, word for word and signed as Stripe signs. */
export function eventOf({ sandbox, config }: TestShop, sessionId: string): { body: string; signature: string } {
  const event = sandbox.control
    .state()
    .events.find(
      ({ type, data }) => type === "checkout.session.completed" && (data.object as { id: string }).id === sessionId,
    );
  const body = JSON.stringify(event);
  return { body, signature: signatureOf(body, config.stripe?.webhookSecrets[0] ?? "") };
}

/** Stripe's signature over a body, made now or at another moment. */
export function signatureOf(body: string, secret: string, seconds = Math.floor(Date.now() / 1_000)): string {
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}

async function hear(shop: TestShop, sessionId: string): Promise<void> {
  const { body, signature } = eventOf(shop, sessionId);
  await recordEvent(shop.system, Buffer.from(body), signature);
}
