import type { CatalogListInput, ProductView } from "@atelier/contract/catalog";

/** Which others stand beside a good: those of the same family, else of the same collection. */
export function shelfOf(product: ProductView): CatalogListInput | undefined {
  const collection = product.collections[0];
  if (product.family) return { family: [product.family.slug], limit: 5 };
  return collection ? { collection: [collection.slug], limit: 5 } : undefined;
}
