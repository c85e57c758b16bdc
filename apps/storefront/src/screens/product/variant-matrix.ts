import type { ProductView, VariantView } from "@atelier/contract/catalog";

/** One value of an option, seen with the other choices as they are. */
export type MatrixValue = {
  value: string;
  chosen: boolean;
  /** Made at all, in any pairing. */
  made: boolean;
  /** Exists together with the other choices. */
  exists: boolean;
  /** Exists and can be had. */
  inStock: boolean;
  /** What choosing it leads to: the pairing itself, or the nearest one that exists. */
  leadsTo: VariantView | undefined;
};

export type MatrixOption = { name: string; values: MatrixValue[] };

/** For each option with more than one value: which values exist and are in stock with the other choices. */
export function variantMatrix(product: Pick<ProductView, "options" | "variants">, chosen: VariantView): MatrixOption[] {
  return product.options
    .map((option, at) => ({
      name: option.name,
      values: option.choices.map((value) => seen(product.variants, { chosen, at, value })),
    }))
    .filter((option) => option.values.length > 1);
}

/** The variant an address asks for, by its SKU or its id; else the first that can be had; else the first. */
export function variantFor(variants: readonly VariantView[], asked: string | undefined): VariantView | undefined {
  const found = asked && variants.find((one) => one.sku === asked || one.id === asked);
  return found || variants.find((one) => !isSoldOut(one)) || variants[0];
}

/** How an address names a variant. */
export function nameOf(variant: VariantView): string {
  return variant.sku ?? variant.id;
}

export function isSoldOut(variant: VariantView): boolean {
  return variant.availability.state === "sold_out";
}

type Place = { chosen: VariantView; at: number; value: string };

function seen(variants: readonly VariantView[], place: Place): MatrixValue {
  const { chosen, at, value } = place;
  const withValue = variants.filter((one) => one.choices[at] === value);
  const exact = withValue.find((one) =>
    one.choices.every((choice, index) => index === at || choice === chosen.choices[index]),
  );
  return {
    value,
    chosen: chosen.choices[at] === value,
    made: withValue.length > 0,
    exists: exact !== undefined,
    inStock: exact !== undefined && !isSoldOut(exact),
    leadsTo: exact ?? nearest(withValue, chosen),
  };
}

/** The one sharing most choices, in stock before sold out; earlier ones win a draw. */
function nearest(variants: readonly VariantView[], chosen: VariantView): VariantView | undefined {
  const closeness = (one: VariantView) =>
    one.choices.filter((choice, index) => choice === chosen.choices[index]).length * 2 + (isSoldOut(one) ? 0 : 1);
  return variants.toSorted((a, b) => closeness(b) - closeness(a))[0];
}
