import type { AdminProductView } from "@atelier/contract/catalog";
import { type Context, orRefuse } from "../kernel/index.ts";
import { adminProduct } from "./admin-product-queries.ts";

/** One product for its editor, in whatever state. Refuses: catalog.product-not-found. */
export async function adminProductById(ctx: Pick<Context, "db">, input: { id: string }): Promise<AdminProductView> {
  return orRefuse(await adminProduct(ctx.db, input.id), "catalog.product-not-found");
}
