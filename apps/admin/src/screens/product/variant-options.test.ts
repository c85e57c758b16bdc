import { describe, expect, it } from "vitest";
import { draftForTest, variantForTest } from "./draft-for-test.ts";
import {
  addOption,
  addVariants,
  leftOut,
  nameOption,
  removeOption,
  removeVariants,
  setChoices,
} from "./variant-options.ts";

const choicesOf = (draft: { variants: readonly { choices: readonly string[] }[] }) =>
  draft.variants.map((variant) => variant.choices.join("/"));

describe("options of a product", () => {
  it("makes every combination when a second option comes, with the price of its size", () => {
    const draft = setChoices(nameOption(addOption(draftForTest()), 1, "Glass"), 1, ["Amber", "Clear"]);
    expect(choicesOf(draft)).toEqual(["180 g/Amber", "180 g/Clear", "320 g/Amber", "320 g/Clear"]);
    expect(draft.variants.map((variant) => variant.price)).toEqual(["21.50", "21.50", "34.00", "34.00"]);
    expect(draft.variants.map((variant) => variant.id)).toEqual(["a", null, "b", null]);
  });

  it("renames a choice without losing its variant", () => {
    const draft = setChoices(draftForTest(), 0, ["190 g", "320 g"]);
    expect(choicesOf(draft)).toEqual(["190 g", "320 g"]);
    expect(draft.variants[0]?.id).toBe("a");
  });

  it("takes the variants of a choice that went", () => {
    expect(choicesOf(setChoices(draftForTest(), 0, ["320 g"]))).toEqual(["320 g"]);
  });

  it("adds a size without bringing back a combination that was left out", () => {
    const grown = setChoices(nameOption(addOption(draftForTest()), 1, "Glass"), 1, ["Amber", "Clear"]);
    const without = removeVariants(
      grown,
      new Set(grown.variants.filter((one) => one.choices.join() === "320 g,Clear").map((one) => one.key)),
    );
    const larger = setChoices(without, 0, ["180 g", "320 g", "600 g"]);
    expect(leftOut(larger)).toEqual([["320 g", "Clear"]]);
    expect(choicesOf(larger)).toContain("600 g/Clear");
    expect(leftOut(addVariants(larger, leftOut(larger)))).toEqual([]);
  });

  it("folds variants together when an option goes", () => {
    const two = setChoices(nameOption(addOption(draftForTest()), 1, "Glass"), 1, ["Amber", "Clear"]);
    expect(choicesOf(removeOption(two, 1))).toEqual(["180 g", "320 g"]);
    expect(removeOption(two, 1).variants.map((variant) => variant.id)).toEqual(["a", "b"]);
  });

  it("keeps at least one variant and at most three options", () => {
    const one = draftForTest({ options: [], variants: [variantForTest({ key: "a" })] });
    expect(removeVariants(one, new Set(["a"])).variants.length).toBe(1);
    expect(addOption(addOption(addOption(addOption(one)))).options.length).toBe(3);
  });
});
