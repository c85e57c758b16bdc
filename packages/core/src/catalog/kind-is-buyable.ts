import type { ProductKind } from "@atelier/contract/catalog";

// A kind becomes buyable when fulfillment knows what its sale sets going.
const buyable: Record<ProductKind, boolean> = {
  physical: true,
  digital: false,
  membership: false,
  credits: false,
  project: false,
  subscription: false,
  gift_card: false,
};

/** Whether the shop can sell this kind of thing online today, or only shows it. */
export function kindIsBuyable(kind: ProductKind): boolean {
  return buyable[kind];
}
