import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import type { ProductDraftVariant } from "./product-draft.ts";

export interface KnownVariant {
  id: string;
  sku: string | null;
  choices: string[];
  archived: boolean;
}

/** Locks a product's variants, archived ones too, in the order of their ids. */
export async function lockVariants(tx: Tx, productId: string): Promise<KnownVariant[]> {
  const { rows } = await sql<KnownVariant>`
    select id, sku, choices, archived_at is not null as archived
    from product_variants where product_id = ${productId} order by id for update
  `.execute(tx);
  return rows;
}

/** Variants of other products that bear one of these SKUs. */
export async function skusElsewhere(tx: Tx, productId: string, skus: readonly string[]): Promise<KnownVariant[]> {
  const { rows } = await sql<KnownVariant>`
    select id, sku, choices, archived_at is not null as archived
    from product_variants where sku = any(${[...skus]}::citext[]) and product_id <> ${productId}
  `.execute(tx);
  return rows;
}

/** Takes the SKU from variants that are no longer for sale, so that others may bear it. */
export async function clearSkus(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update product_variants set sku = null where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/**
 * Takes variants out of the shop. What was ever ordered, counted or put in a cart is archived and keeps its stock and
 * journal; the rest is deleted. The rows are locked already, so nobody can order one in between.
 */
export async function retireVariants(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{ id: string }>`
    select v.id from product_variants as v
    where v.id = any(${[...ids]}::uuid[])
      and (exists (select from order_lines where variant_id = v.id)
        or exists (select from stock_movements where variant_id = v.id)
        or exists (select from stock_reservations where variant_id = v.id)
        or exists (select from cart_lines where variant_id = v.id))
  `.execute(tx);
  const used = new Set(rows.map((row) => row.id));
  const unused = ids.filter((id) => !used.has(id));
  if (used.size > 0) {
    await sql`update product_variants set archived_at = now() where id = any(${[...used]}::uuid[])`.execute(tx);
  }
  if (unused.length > 0) await sql`delete from product_variants where id = any(${unused}::uuid[])`.execute(tx);
}

/** Frees the SKU and choices of variants about to change them, so that two may swap theirs. */
export async function setVariantsAside(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update product_variants set sku = null, choices = array[id::text] where id = any(${[...ids]}::uuid[])
  `.execute(tx);
}

export interface PlacedVariant extends Omit<ProductDraftVariant, "id" | "stock"> {
  id: string;
  position: number;
}

const columns = sql`
  id uuid, sku citext, choices text[], "priceMinor" bigint, "compareAtMinor" bigint, "costMinor" bigint,
  "weightGrams" integer, "leadTime" text, position integer`;

/** Writes variants the shop has over their old values; archived ones come back. */
export async function updateVariants(tx: Tx, variants: readonly PlacedVariant[]): Promise<void> {
  if (variants.length === 0) return;
  await sql`
    update product_variants as v
    set sku = n.sku, choices = n.choices, price_minor = n."priceMinor", compare_at_minor = n."compareAtMinor",
      cost_minor = n."costMinor", weight_grams = n."weightGrams", lead_time = n."leadTime", position = n.position,
      archived_at = null
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as n (${columns})
    where v.id = n.id
  `.execute(tx);
}

/** Writes variants that are new. */
export async function insertVariants(tx: Tx, productId: string, variants: readonly PlacedVariant[]): Promise<void> {
  if (variants.length === 0) return;
  await sql`
    insert into product_variants (id, product_id, sku, choices, price_minor, compare_at_minor, cost_minor,
      weight_grams, lead_time, position)
    select n.id, ${productId}::uuid, n.sku, n.choices, n."priceMinor", n."compareAtMinor", n."costMinor",
      n."weightGrams", n."leadTime", n.position
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as n (${columns})
  `.execute(tx);
}

/** Changes how counted variants are sold and when they run low; how many there are is not touched. */
export async function changeStockRules(
  tx: Tx,
  rules: readonly { variantId: string; policy: "deny" | "backorder"; lowAt: number }[],
): Promise<void> {
  if (rules.length === 0) return;
  await sql`
    update stock_levels as l set policy = n.policy, low_at = n."lowAt"
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as n ("variantId" uuid, policy text, "lowAt" integer)
    where l.variant_id = n."variantId" and (l.policy, l.low_at) is distinct from (n.policy, n."lowAt")
  `.execute(tx);
}

/** Ends the counting of variants that have nothing on hand and nothing promised. */
export async function stopCounting(tx: Tx, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return;
  await sql`delete from stock_levels where variant_id = any(${[...variantIds]}::uuid[])`.execute(tx);
}
