import { saveProductInput, type SaveProductInput } from "@atelier/contract/catalog";
import type { z } from "zod";
import type { ProductDraft } from "./product-draft.ts";

/** A product as an editor would send it: one counted variant, published. Used by tests. */
export function inputForTest(over: Partial<z.input<typeof saveProductInput>> = {}): SaveProductInput {
  return saveProductInput.parse({
    kind: "physical",
    status: "published",
    title: "Slipway candle",
    variants: [{ priceMinor: 1800, stock: { policy: "deny", onHand: 10 } }],
    ...over,
  });
}

/** The same, as an import would hand it over. */
export function draftForTest(
  over: Partial<z.input<typeof saveProductInput>> & Pick<Partial<ProductDraft>, "publishedAt"> = {},
): ProductDraft {
  const { publishedAt, ...input } = over;
  return { ...inputForTest(input), ...(publishedAt ? { publishedAt } : {}) };
}
