import { z } from "zod";
import { cursor, id, imageView, instant, limit, pageOf, slug, text, words } from "./common.ts";
import { productStatus, stockPolicy } from "./catalog.ts";

export const adjustReason = z.enum(["count", "damage", "return", "found", "delivery", "other"]);
export type AdjustReason = z.infer<typeof adjustReason>;

/** What staff narrow the stock down by. */
export const stockFilter = z.strictObject({
  q: text(120).optional(),
  state: z.enum(["low", "out", "reserved", "backorder"]).optional(),
  family: slug.optional(),
  collection: slug.optional(),
  tag: words(60).optional(),
  status: productStatus.exclude(["archived"]).optional(),
});
export type StockFilter = z.infer<typeof stockFilter>;
export const stockListInput = stockFilter.extend({
  cursor: cursor.optional(),
  limit: limit.optional(),
});
export type StockListInput = z.infer<typeof stockListInput>;

export const stockRowView = z.object({
  variantId: id,
  productId: id,
  title: z.string(),
  choices: z.array(z.string()),
  sku: z.string().nullable(),
  image: imageView.nullable(),
  policy: stockPolicy,
  onHand: z.int(),
  reserved: z.int(),
  free: z.int(),
  lowAt: z.int(),
  /** How many wait to be told that it is back. */
  waiting: z.int(),
  updatedAt: instant,
});
export type StockRowView = z.infer<typeof stockRowView>;
export const stockPage = pageOf(stockRowView).extend({
  counts: z.object({ low: z.int(), out: z.int(), reserved: z.int() }),
  /** How many match. */
  total: z.int(),
});
export type StockPage = z.infer<typeof stockPage>;

export const stockMovementsInput = z.strictObject({
  variantId: id,
  cursor: cursor.optional(),
  limit: limit.optional(),
});
export type StockMovementsInput = z.infer<typeof stockMovementsInput>;
export const stockMovementView = z.object({
  id,
  kind: z.string(),
  quantity: z.int(),
  onHandAfter: z.int(),
  note: z.string(),
  orderNumber: z.string().nullable(),
  orderId: id.nullable(),
  actorName: z.string().nullable(),
  createdAt: instant,
});
export const stockMovementPage = pageOf(stockMovementView);

/** A correction and why: either by how much, or what was counted. */
export const stockCorrection = z.strictObject({
  change: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("by"), quantity: z.int().min(-100_000).max(100_000) }),
    z.strictObject({ kind: z.literal("to"), quantity: z.int().min(0).max(1_000_000) }),
  ]),
  reason: adjustReason,
  note: text(500).default(""),
});
export type StockCorrection = z.infer<typeof stockCorrection>;
export const adjustStockInput = stockCorrection.extend({
  variantId: id,
  /** What the screen showed as on hand; another figure now is refused, not overwritten. */
  expectedOnHand: z.int().optional(),
});
export type AdjustStockInput = z.infer<typeof adjustStockInput>;
