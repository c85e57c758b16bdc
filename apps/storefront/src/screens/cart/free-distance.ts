import type { CartView } from "@atelier/contract/cart";

/** How much is missing until the delivery in hand (or the nearest to it) costs nothing, as the server says. */
export function freeDistance(
  cart: Pick<CartView, "shippingChoices" | "shippingRateId">,
): { missingMinor: number; name: string } | undefined {
  const reachable = cart.shippingChoices.filter((one) => one.freeAfterMinor !== null && one.freeAfterMinor > 0);
  const chosen = reachable.find((one) => one.id === cart.shippingRateId);
  const nearest = chosen ?? reachable.toSorted((a, b) => (a.freeAfterMinor ?? 0) - (b.freeAfterMinor ?? 0))[0];
  return nearest && nearest.freeAfterMinor !== null
    ? { missingMinor: nearest.freeAfterMinor, name: nearest.name }
    : undefined;
}
