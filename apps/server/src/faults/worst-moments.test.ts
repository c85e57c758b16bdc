import type { Moment } from "@atelier/testkit";
import { afterAll, beforeAll, test } from "vitest";
import { dismissAll } from "../testing/shop-process.ts";
import { aFullCart, type FullCart } from "../testing/stories.ts";
import { killedAfterStripe, killedBeforeStripe, killedBeforeTheAnswer } from "../testing/web-faults.ts";

// The worst moments for a server to die, out of `npm run test:faults`.
const MOST_MS = 120_000;
let cart: Moment<FullCart>;
beforeAll(async () => {
  cart = await aFullCart();
});
afterAll(async () => {
  await dismissAll();
  await cart.forget();
});

test("before Stripe is asked", () => killedBeforeStripe(cart), MOST_MS);
test("when Stripe has opened the page and the shop has not kept it", () => killedAfterStripe(cart), MOST_MS);
test("when all is written and the shopper not yet told", () => killedBeforeTheAnswer(cart), MOST_MS);
