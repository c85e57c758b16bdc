import { at, type Cart, type Model } from "./model.ts";

// What each happening means, told in plain sums. A happening yields wherever the shop could fall over and what came
// before would stay: after each commit and after each deed of Stripe's.
export type Happening = Generator<void, void, void>;

/** A no with the code the shop gives it. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Stripe did not answer: before or after it had done what it was asked for. */
export class Silent extends Error {}

export type StripeMood = "well" | "deaf" | "mute";

/** A call of Stripe's: it acts unless it is deaf, and is heard only when it is well. */
export function* askStripe(mood: StripeMood, act: () => void): Happening {
  if (mood !== "deaf") {
    act();
    yield;
  }
  if (mood !== "well") throw new Silent();
}

export function free(model: Model, good: number): number {
  const { backorder, onHand, reserved } = at(model.goods, good);
  return backorder ? Number.POSITIVE_INFINITY : Math.max(0, onHand - reserved);
}

export function each(pieces: number[], act: (good: number, quantity: number) => void): void {
  for (const [good, quantity] of pieces.entries()) if (quantity > 0) act(good, quantity);
}

export function openCart(model: Model, shopper: number): Cart | undefined {
  const { cart } = at(model.shoppers, shopper);
  const found = cart === null ? undefined : model.carts[cart];
  return found?.open ? found : undefined;
}
