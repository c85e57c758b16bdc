import type { ProductKind } from "@atelier/contract/catalog";

/** What a paid line of each kind sets going. A new kind does not compile until it has an entry. */
export const fulfillmentOf = {
  physical: { needsShipping: true },
  digital: { needsShipping: false },
  membership: { needsShipping: false },
  credits: { needsShipping: false },
  project: { needsShipping: false },
  subscription: { needsShipping: false },
  gift_card: { needsShipping: false },
} as const satisfies Record<ProductKind, { needsShipping: boolean }>;

/** Whether anything among these lines must be packed and sent. */
export function needsShipping(lines: readonly { kind: string }[]): boolean {
  return lines.some((line) => fulfillmentOf[line.kind as ProductKind]?.needsShipping ?? true);
}
