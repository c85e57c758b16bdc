import type { ProductPreviewView } from "@atelier/contract/preview";
import { type RawBuilder, sql } from "kysely";
import { type Context, orRefuse } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { kindIsBuyable } from "./kind-is-buyable.ts";
import { pictured, type ProductRow, shownOf } from "./product-by-slug.ts";

type Row = ProductRow & Pick<ProductPreviewView, "status" | "publishAt">;

/**
 * One product as its page would show it, in whatever state it is; for staff, and never to be kept. Refuses:
 * catalog.product-not-found.
 */
export async function productPreview(ctx: Pick<Context, "db">, { id }: { id: string }): Promise<ProductPreviewView> {
  const [{ currency, pricesIncludeTax }, { rows }] = await Promise.all([
    shopSettings(ctx.db),
    statement(id).execute(ctx.db),
  ]);
  const { status, publishAt, ...row } = orRefuse(rows[0], "catalog.product-not-found");
  const product = { ...row, ...pictured(row), currency, pricesIncludeTax, buyable: kindIsBuyable(row.kind) };
  return { status, publishAt, product };
}

function statement(id: string): RawBuilder<Row> {
  const firstShown = sql`coalesce(p.published_at, p.publish_at, now())`;
  return sql<Row>`
    select shown.*, own.status, own.publish_at
    from (${shownOf(firstShown)} where p.id = ${id}) as shown
    join products as own on own.id = shown.id`;
}
