import type { ImportSource } from "@atelier/contract/imports";
import type { Db } from "@atelier/db";
import { sql } from "kysely";

export interface KnownProduct {
  id: string;
  contentHash: string;
}

/** The products earlier imports of this source made, by the name the file gives them. */
export async function knownProducts(
  db: Db,
  source: ImportSource,
  names: readonly string[],
): Promise<Map<string, KnownProduct>> {
  if (names.length === 0) return new Map();
  const { rows } = await sql<KnownProduct & { name: string }>`
    select l.external_id as name, p.id, l.content_hash
    from legacy_ids as l join products as p on p.id = l.internal_id
    where l.source = ${source} and l.kind = 'product' and l.external_id = any(${[...names]}::text[])
  `.execute(db);
  return new Map(rows.map(({ name, id, contentHash }) => [name, { id, contentHash }]));
}

/** Which products bear these SKUs, by the SKU in lower case. */
export async function bearersOf(db: Db, skus: readonly string[]): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const { rows } = await sql<{ sku: string; productId: string }>`
    select lower(sku::text) as sku, product_id from product_variants
    where sku = any(${[...skus]}::citext[]) and archived_at is null
  `.execute(db);
  return new Map(rows.map((row) => [row.sku, row.productId]));
}

/** Which of these addresses products have already. */
export async function takenSlugs(db: Db, slugs: readonly string[]): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const rows = await db
    .selectFrom("products")
    .select("slug")
    .where("slug", "in", [...slugs])
    .execute();
  return new Set(rows.map((row) => row.slug));
}
