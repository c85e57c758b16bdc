import type { CartView } from "@atelier/contract/cart";

/** The way of delivery that was asked for where it is offered, else the one the shop took. Its price may still be on its way. */
export function wayOf(cart: CartView, asked: string): string | null {
  return cart.shippingChoices.some((way) => way.id === asked) ? asked : cart.shippingRateId;
}
