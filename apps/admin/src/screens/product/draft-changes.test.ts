import { describe, expect, it } from "vitest";
import { changesBetween } from "./draft-changes.ts";
import { draftForTest, variantForTest } from "./draft-for-test.ts";
import { clashes, mergeDrafts } from "./merge-drafts.ts";
import { withCells } from "./grid-model.ts";
import { speak } from "../../words/words.ts";

await speak("en-GB");

const picture = (fileId: string, alt = "") => ({
  fileId,
  alt,
  variantId: null,
  focus: null,
  replaces: null,
  name: `${fileId}.jpg`,
});

describe("what the save bar says", () => {
  it("says nothing when nothing changed", () => {
    expect(changesBetween(draftForTest(), draftForTest())).toEqual({ n: 0, words: null });
  });

  it("names and counts what changed", () => {
    const base = draftForTest({ images: [picture("x"), picture("y")] });
    const draft = withCells({ ...base, images: [picture("x", "Amber jar"), picture("y", "Lit")] }, [
      { row: "a", column: "price", value: "22.00" },
      { row: "b", column: "price", value: "35.00" },
      { row: "b", column: "sku", value: "BS-320-X" },
    ]);
    expect(changesBetween(base, draft)).toEqual({
      n: 5,
      words: "SKU of 1 variant, price of 2 variants, alt text of 2 pictures",
    });
  });

  it("notices a picture moved, a variant added and one removed", () => {
    const base = draftForTest({ images: [picture("x"), picture("y")] });
    const first = base.variants[0];
    const draft = {
      ...base,
      images: [picture("y"), picture("x")],
      variants: first ? [first, variantForTest({ key: "new-9" })] : [],
    };
    expect(changesBetween(base, draft).words).toBe("1 new variant, 1 variant left out, order of pictures");
  });
});

it("counts a picture in another's place as replaced, and points that were set", () => {
  const base = draftForTest({ images: [picture("x"), picture("y")] });
  const images = [
    { ...picture("z"), replaces: "x" },
    { ...picture("y"), focus: { x: 1, y: 2 } },
  ];
  expect(changesBetween(base, { ...base, images }).words).toBe("1 picture replaced, focal point of 1 picture");
});

describe("two people at one product", () => {
  const base = draftForTest();
  const theirs = withCells({ ...base, medium: "Soy and rapeseed" }, [{ row: "b", column: "price", value: "32.50" }]);

  it("keeps both where they do not touch", () => {
    const mine = withCells(base, [{ row: "a", column: "sku", value: "BS-180-N" }]);
    expect(clashes({ base, theirs, mine })).toEqual([]);
    const merged = mergeDrafts({ base, theirs, mine }, "mine");
    expect(merged.medium).toBe("Soy and rapeseed");
    expect(merged.variants.map((variant) => [variant.sku, variant.price])).toEqual([
      ["BS-180-N", "21.50"],
      ["BS-320", "32.50"],
    ]);
  });

  it("shows both prices where they clash, and keeps or takes", () => {
    const mine = withCells(base, [{ row: "b", column: "price", value: "34.50" }]);
    expect(clashes({ base, theirs, mine })).toMatchObject([
      { label: "Price, 320 g", base: "34.00", theirs: "32.50", mine: "34.50" },
    ]);
    expect(mergeDrafts({ base, theirs, mine }, "mine").variants[1]?.price).toBe("34.50");
    expect(mergeDrafts({ base, theirs, mine }, "theirs").variants[1]?.price).toBe("32.50");
  });

  it("does not bring back a variant I left out", () => {
    const mine = { ...base, variants: base.variants.slice(0, 1) };
    expect(mergeDrafts({ base, theirs: base, mine }, "mine").variants.map((variant) => variant.key)).toEqual(["a"]);
  });
});
