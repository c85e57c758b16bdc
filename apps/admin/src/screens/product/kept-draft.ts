import type { AdminProductView } from "@atelier/contract/catalog";
import type { ProductDraft } from "./product-draft.ts";

/** An unsaved draft on this computer, with the product it began from. */
export interface KeptDraft {
  base: AdminProductView;
  draft: ProductDraft;
  keptAt: string;
}

const placeOf = (productId: string) => `atelier-draft-${productId}`;

/** Keeps a draft on this computer; a full store is no reason to stop editing. */
export function keepDraft(base: AdminProductView, draft: ProductDraft): string {
  const keptAt = new Date().toISOString();
  try {
    localStorage.setItem(placeOf(base.id), JSON.stringify({ base, draft, keptAt } satisfies KeptDraft));
  } catch {
    // The draft still stands on the page.
  }
  return keptAt;
}

/** The draft kept of a product, if there is one that can still be read. */
export function keptDraft(productId: string): KeptDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(productId)) ?? "null") as KeptDraft | null;
    return kept?.base.id === productId && Array.isArray(kept.draft.variants) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** It was saved or thrown away. */
export function dropDraft(productId: string): void {
  localStorage.removeItem(placeOf(productId));
}
