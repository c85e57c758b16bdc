import type { AdminProductView, SaveProductInput } from "@atelier/contract/catalog";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, orRefuse } from "../kernel/index.ts";
import { adminProduct } from "./admin-product-queries.ts";
import { malformed } from "./check-draft.ts";
import { writeProduct } from "./write-product.ts";

/**
 * Saves a product from its editor, new or over the version that was opened. Refuses what `writeProduct` refuses, and
 * request.malformed when an edit does not say which version it began from.
 */
export function saveProduct(ctx: Context, input: SaveProductInput): Promise<AdminProductView> {
  return inTransaction(ctx, async (tx) => {
    if (input.id !== undefined && input.version === undefined)
      throw malformed("version", "is needed to save over a product");
    const { id, slug, created } = await writeProduct(tx, ctx, input);
    const detail = { slug, title: input.title, status: input.status, version: input.version ?? null };
    const scheduled = input.publishAt === undefined ? {} : { publishAt: input.publishAt };
    await record(tx, ctx, {
      action: created ? "product.created" : "product.saved",
      resourceKind: "product",
      resourceId: id,
      detail: { ...detail, ...scheduled },
    });
    return orRefuse(await adminProduct(tx, id), "catalog.product-not-found");
  });
}
