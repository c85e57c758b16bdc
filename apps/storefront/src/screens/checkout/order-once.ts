import { refusalIn } from "@atelier/client";
import type { CartView } from "@atelier/contract/cart";
import { forgetOrderKey, type OrderBody, orderKeyFor } from "./order-key.ts";

/**
 * Sends the order under the key of its intention. An order of that key that ran out of time or was called off cannot
 * be paid any more, so whoever presses again wants a new one: it is sent once more under a new key.
 */
export async function orderOnce<Placed>(
  lines: CartView["lines"],
  body: OrderBody,
  send: (key: string) => Promise<Placed>,
): Promise<Placed> {
  try {
    return await send(orderKeyFor(lines, body));
  } catch (error) {
    if (refusalIn(error)?.code !== "checkout.order-ended") throw error;
    forgetOrderKey();
    return send(orderKeyFor(lines, body));
  }
}
