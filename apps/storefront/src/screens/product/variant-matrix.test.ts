import type { VariantView } from "@atelier/contract/catalog";
import { describe, expect, it } from "vitest";
import { nameOf, variantFor, variantMatrix } from "./variant-matrix.ts";

function variant(choices: string[], state: VariantView["availability"]["state"] = "in_stock"): VariantView {
  const sku = choices.join("-");
  return {
    id: `id ${sku}`,
    sku,
    choices,
    priceMinor: 1950,
    compareAtMinor: null,
    weightGrams: 100,
    leadTime: "",
    imageId: null,
    availability: { state, left: null },
  };
}

const options = [
  { name: "Size", choices: ["90 g", "220 g", "600 g"] },
  { name: "Glass", choices: ["Amber", "Clear"] },
];
const variants = [
  variant(["90 g", "Amber"]),
  variant(["90 g", "Clear"], "sold_out"),
  variant(["220 g", "Clear"]),
  variant(["600 g", "Amber"]),
];
const [amber90, , clear220] = variants as [VariantView, VariantView, VariantView];

describe("the variant picker", () => {
  it("knows what exists and is in stock with the other choices", () => {
    const [size, glass] = variantMatrix({ options, variants }, amber90);
    expect(size?.values.map((one) => [one.value, one.exists, one.inStock])).toEqual([
      ["90 g", true, true],
      ["220 g", false, false],
      ["600 g", true, true],
    ]);
    expect(glass?.values.map((one) => [one.value, one.exists, one.inStock])).toEqual([
      ["Amber", true, true],
      ["Clear", true, false],
    ]);
  });

  it("leads to the nearest variant when the pairing does not exist, so that no variant is out of reach", () => {
    const [size] = variantMatrix({ options, variants }, amber90);
    expect(size?.values[1]?.leadsTo).toBe(clear220);
  });

  it("hides an option with a single value", () => {
    const single = [{ name: "Size", choices: ["A3"] }, ...options.slice(1)];
    const own = [variant(["A3", "Amber"]), variant(["A3", "Clear"])];
    expect(variantMatrix({ options: single, variants: own }, own[0] as VariantView).map((one) => one.name)).toEqual([
      "Glass",
    ]);
  });

  it("switches off a value that is not made in any pairing", () => {
    const [size] = variantMatrix({ options: [{ name: "Size", choices: ["90 g", "1 kg"] }], variants }, amber90);
    expect(size?.values[1]).toMatchObject({ value: "1 kg", made: false, leadsTo: undefined });
  });
});

describe("the variant in the address", () => {
  it("is found by its number or its id", () => {
    expect(variantFor(variants, "220 g-Clear")).toBe(clear220);
    expect(variantFor(variants, "id 220 g-Clear")).toBe(clear220);
    expect(nameOf(clear220)).toBe("220 g-Clear");
  });

  it("gives way to the first that can be had when the address names none or an unknown one", () => {
    const firstGone = [variant(["a"], "sold_out"), variant(["b"])];
    expect(variantFor(firstGone, undefined)).toBe(firstGone[1]);
    expect(variantFor(firstGone, "nonsense")).toBe(firstGone[1]);
    expect(variantFor([firstGone[0] as VariantView], undefined)).toBe(firstGone[0]);
    expect(variantFor([], undefined)).toBeUndefined();
  });
});
