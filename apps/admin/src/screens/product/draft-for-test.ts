import type { ProductDraft, VariantDraft } from "./product-draft.ts";

/** A variant for tests. */
export function variantForTest(values: Partial<VariantDraft>): VariantDraft {
  const { key = "v1" } = values;
  return {
    key,
    id: key.startsWith("new") ? null : key,
    choices: [],
    sku: "",
    price: "34.00",
    compareAt: "",
    cost: "",
    weight: "705",
    leadTime: "",
    counted: true,
    policy: "deny",
    onHand: "0",
    lowAt: "3",
    ...values,
  };
}

/** A product for tests: Bloom Strike in two sizes. */
export function draftForTest(values: Partial<ProductDraft> = {}): ProductDraft {
  return {
    title: "Bloom Strike",
    slug: "bloom-strike",
    kind: "physical",
    publishAt: "",
    medium: "Soy candle",
    edition: "",
    maker: "",
    descriptionHtml: "",
    familyId: null,
    collectionIds: [],
    tags: "",
    options: [{ name: "Size", choices: ["180 g", "320 g"] }],
    variants: [
      variantForTest({ key: "a", choices: ["180 g"], sku: "BS-180", price: "21.50" }),
      variantForTest({ key: "b", choices: ["320 g"], sku: "BS-320" }),
    ],
    images: [],
    ...values,
  };
}
