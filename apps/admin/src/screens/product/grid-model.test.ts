import { describe, expect, it } from "vitest";
import { withBulkPrice } from "./bulk-price.ts";
import { draftForTest, variantForTest } from "./draft-for-test.ts";
import { freeSku, readDraft } from "./draft-input.ts";
import { gridRows, withCells } from "./grid-model.ts";
import { speak } from "../../words/words.ts";

await speak("en-GB");

const pounds = { currency: "GBP", locale: "en-GB" };
const context = { base: { id: "p", version: 3, currency: "GBP" }, status: "draft" as const, locale: "en-GB" };

describe("the variant grid", () => {
  it("takes a pasted column into its rows", () => {
    const draft = withCells(draftForTest(), [
      { row: "a", column: "price", value: "22.00" },
      { row: "b", column: "price", value: "35,50" },
    ]);
    expect(draft.variants.map((variant) => variant.price)).toEqual(["22.00", "35,50"]);
  });

  it("marks changed cells and says why a cell is refused, at its own row", () => {
    const base = draftForTest();
    const draft = withCells(base, [{ row: "b", column: "sku", value: "BS-180" }]);
    const { errors } = readDraft(draft, context);
    expect(errors).toEqual({ "variants.1.sku": expect.stringContaining("row 1") });
    const rows = gridRows(draft, base, errors ?? {});
    expect(rows[1]?.cells["sku"]).toMatchObject({ value: "BS-180", changed: true, error: expect.any(String) });
    expect(rows[0]?.cells["sku"]).toMatchObject({ changed: false });
    expect(freeSku("BS-180", draft.variants)).toBe("BS-180-2");
  });

  it("leaves what is on hand to Stock, except for a variant that is new", () => {
    const base = draftForTest({
      variants: [variantForTest({ key: "a", onHand: "4" }), variantForTest({ key: "new-1", onHand: "0" })],
    });
    const draft = withCells(base, [
      { row: "a", column: "onHand", value: "9" },
      { row: "new-1", column: "onHand", value: "9" },
    ]);
    expect(draft.variants.map((variant) => variant.onHand)).toEqual(["4", "9"]);
  });

  it("reads prices, weights and counts as the shop takes them", () => {
    const reading = readDraft(
      draftForTest({
        variants: [variantForTest({ key: "a", price: "1,250.00", weight: "1 260", sku: " BS " })],
        options: [],
      }),
      context,
    );
    expect(reading.input?.variants[0]).toEqual({
      id: "a",
      sku: "BS",
      choices: [],
      priceMinor: 125_000,
      compareAtMinor: null,
      costMinor: null,
      weightGrams: 1260,
      leadTime: "",
      stock: { policy: "deny", onHand: 0, lowAt: 3 },
    });
  });

  it("says which cells cannot be read", () => {
    const draft = withCells(draftForTest(), [
      { row: "a", column: "price", value: "cheap" },
      { row: "b", column: "weight", value: "-3" },
    ]);
    expect(Object.keys(readDraft(draft, context).errors ?? {})).toEqual([
      "variants.0.priceMinor",
      "variants.1.weightGrams",
    ]);
  });
});

describe("prices in bulk", () => {
  it("sets, raises by a percentage and lowers by an amount, to the penny", () => {
    const draft = draftForTest();
    const prices = (bulk: Parameters<typeof withBulkPrice>[1]) =>
      withBulkPrice(draft, bulk, pounds)?.variants.map((variant) => variant.price);
    expect(prices({ kind: "set", value: "30", only: null })).toEqual(["30.00", "30.00"]);
    expect(prices({ kind: "percent", value: "5", only: null })).toEqual(["22.58", "35.70"]);
    expect(prices({ kind: "amount", value: "-1.50", only: { option: 0, choice: "320 g" } })).toEqual([
      "21.50",
      "32.50",
    ]);
  });

  it("refuses what cannot be read or would fall below nothing", () => {
    expect(withBulkPrice(draftForTest(), { kind: "amount", value: "-100", only: null }, pounds)).toBeNull();
    expect(withBulkPrice(draftForTest(), { kind: "percent", value: "", only: null }, pounds)).toBeNull();
  });
});
