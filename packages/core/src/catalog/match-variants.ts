import { malformed } from "./check-draft.ts";
import type { ProductDraftVariant } from "./product-draft.ts";
import type { KnownVariant } from "./variant-writes.ts";

/**
 * Finds for each variant of a draft the one the shop already has, or undefined for a new one: by its id; without one by
 * its SKU, so that what was removed and comes back keeps its stock and its history; else by its choices.
 * Refuses an id that is none of this product's.
 */
export function matchVariants(
  known: readonly KnownVariant[],
  wanted: readonly ProductDraftVariant[],
): (KnownVariant | undefined)[] {
  const left = new Map(known.map((variant) => [variant.id, variant]));
  const found = wanted.map(({ id }, index) => {
    if (id === undefined) return undefined;
    const variant = left.get(id);
    if (!variant) throw malformed(`variants.${index}.id`, "is no variant of this product");
    left.delete(id);
    return variant;
  });
  const fill = (fits: (variant: KnownVariant, wish: ProductDraftVariant) => boolean) => {
    wanted.forEach((wish, index) => {
      if (found[index]) return;
      const variant = [...left.values()].find((candidate) => fits(candidate, wish));
      if (variant) left.delete(variant.id);
      found[index] = variant;
    });
  };
  fill((variant, { sku }) => sku !== null && variant.sku?.toLowerCase() === sku.toLowerCase());
  fill((variant, { choices }) => !variant.archived && JSON.stringify(variant.choices) === JSON.stringify(choices));
  return found;
}
