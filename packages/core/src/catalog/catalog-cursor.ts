import type { CatalogSort } from "@atelier/contract/catalog";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { decodeCursor, encodeCursor, Refusal } from "../kernel/index.ts";
import type { CardRow } from "./product-cards.ts";

interface SortRule {
  /** By key, then by id, so that equal keys have an order too and a page ends in one place. */
  order: RawBuilder<unknown>;
  keyOf: (row: CardRow) => string | number;
  /** A key as the cursor of this sort must bring it back. */
  key: z.ZodType<string | number>;
  after: (key: unknown, id: unknown) => RawBuilder<unknown>;
}

const count = z.int();

/** Every sort of the catalog. */
export const catalogSorts: Record<CatalogSort, SortRule> = {
  relevance: {
    order: sql`score desc, p.id desc`,
    keyOf: (row) => row.score,
    key: count,
    after: (key, id) => sql`(score, p.id) < (${key}::integer, ${id}::uuid)`,
  },
  newest: {
    order: sql`p.published_at desc, p.id desc`,
    keyOf: (row) => row.publishedAt,
    key: z.iso.datetime(),
    after: (key, id) => sql`(p.published_at, p.id) < (${key}::timestamptz, ${id}::uuid)`,
  },
  "price-up": {
    order: sql`p.price_from_minor, p.id`,
    keyOf: (row) => row.priceFromMinor,
    key: count,
    after: (key, id) => sql`(p.price_from_minor, p.id) > (${key}::bigint, ${id}::uuid)`,
  },
  "price-down": {
    order: sql`p.price_from_minor desc, p.id desc`,
    keyOf: (row) => row.priceFromMinor,
    key: count,
    after: (key, id) => sql`(p.price_from_minor, p.id) < (${key}::bigint, ${id}::uuid)`,
  },
  "best-selling": {
    order: sql`p.sold_count desc, p.id desc`,
    keyOf: (row) => row.soldCount,
    key: count.max(2_147_483_647),
    after: (key, id) => sql`(p.sold_count, p.id) < (${key}::integer, ${id}::uuid)`,
  },
};

/** Where a page of this sort ended. */
export function catalogCursor(sort: CatalogSort, row: CardRow): string {
  return encodeCursor([sort, catalogSorts[sort].keyOf(row), row.id]);
}

export interface PageEnd {
  key: string | number;
  id: string;
}

/** Where the page before ended. Refuses request.malformed for a cursor of another sort or not ours. */
export function readCatalogCursor(sort: CatalogSort, cursor: string): PageEnd {
  const rule = catalogSorts[sort];
  const keys = decodeCursor(cursor, ["string", sort === "newest" ? "string" : "number", "string"]);
  const parsed = z.tuple([z.literal(sort), rule.key, z.uuid()]).safeParse(keys);
  if (!parsed.success) throw new Refusal("request.malformed", { field: "cursor" });
  return { key: parsed.data[1], id: parsed.data[2] };
}
