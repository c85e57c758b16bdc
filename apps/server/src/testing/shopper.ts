import { expect } from "vitest";
import { placing } from "@atelier/testkit";
import type { TestServer } from "./open-server.ts";

export interface Placed {
  orderNumber: string;
  orderToken: string;
  paymentUrl: string;
}

/** Somebody with a program instead of a browser: no cookies, the cart's token in a header. Her cart is filled. */
export async function shopperWith(server: TestServer, variantId: string) {
  const added = await server.ask("/trpc/shop/cart.add", jsonPost({ variantId, quantity: 1 }));
  expect(added.status).toBe(200);
  const { cartToken } = (await dataOf(added)) as { cartToken: string };
  const place = (key: string) =>
    server.ask("/trpc/shop/checkout.place", jsonPost(placing(key), { "x-atelier-cart": cartToken }));
  return { cartToken, place };
}

export function jsonPost(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } };
}

/** What a procedure answered. */
export async function dataOf(answer: Response): Promise<unknown> {
  return ((await answer.json()) as { result: { data: unknown } }).result.data;
}

/** The order a `checkout.place` answered with. */
export async function placedBy(answer: Response): Promise<Placed> {
  expect(answer.status).toBe(200);
  return (await dataOf(answer)) as Placed;
}

/** Asks until the answer fits, for at most `seconds`. */
export async function until<T>(ask: () => Promise<T>, fits: (value: T) => boolean, seconds = 30): Promise<T> {
  const giveUpAt = Date.now() + seconds * 1_000;
  for (;;) {
    const value = await ask();
    if (fits(value)) return value;
    if (Date.now() > giveUpAt) throw new Error(`It never came to that: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
