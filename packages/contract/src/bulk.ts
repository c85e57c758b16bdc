import { z } from "zod";
import { adminProductFilter } from "./catalog.ts";
import { cursor, id, instant, limit, pageOf } from "./common.ts";
import { mailFilter } from "./mails.ts";
import { manyCancelled, manyParcels, orderFilter } from "./orders.ts";
import { productChange } from "./product-changes.ts";
import { refusalCode, refusalDetail } from "./refusals.ts";
import { stockCorrection, stockFilter } from "./stock.ts";

/** The most rows one bulk act takes. */
export const mostInBulk = 50_000;

/** The rows an act is for: those named, or all a list's filter matches at this moment. */
function targetsOf<Filter extends z.ZodType>(filter: Filter) {
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("chosen"), ids: z.array(id).min(1).max(1000) }),
    z.strictObject({ kind: z.literal("matching"), filter }),
  ]);
}

export const bulkList = z.enum(["products", "stock", "outbox", "orders"]);
export type BulkList = z.infer<typeof bulkList>;
export const bulkState = z.enum(["waiting", "running", "done", "stopped", "failed"]);

/** What is done to each row. */
export const bulkAct = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("products.change"), change: productChange }),
  z.strictObject({ kind: z.literal("stock.adjust"), correction: stockCorrection }),
  z.strictObject({ kind: z.literal("mail.resend") }),
  z.strictObject({ kind: z.literal("orders.ship"), parcels: manyParcels }),
  z.strictObject({ kind: z.literal("orders.deliver") }),
  z.strictObject({ kind: z.literal("orders.cancel"), ...manyCancelled.shape }),
]);
export type BulkAct = z.infer<typeof bulkAct>;

export const bulkRunView = z.object({
  id,
  list: bulkList,
  act: bulkAct,
  state: bulkState,
  total: z.int(),
  done: z.int(),
  refused: z.int(),
  failure: z.string().nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});
export type BulkRunView = z.infer<typeof bulkRunView>;

export const changeManyProductsInput = z.strictObject({
  targets: targetsOf(adminProductFilter),
  change: productChange,
});
export type ChangeManyProductsInput = z.infer<typeof changeManyProductsInput>;
export const adjustManyInput = z.strictObject({ targets: targetsOf(stockFilter), correction: stockCorrection });
export type AdjustManyInput = z.infer<typeof adjustManyInput>;
export const resendManyInput = z.strictObject({ targets: targetsOf(mailFilter) });
export type ResendManyInput = z.infer<typeof resendManyInput>;
const orderTargets = targetsOf(orderFilter);
export type OrderTargets = z.infer<typeof orderTargets>;
export const shipManyInput = z.strictObject({ targets: orderTargets, parcels: manyParcels });
export type ShipManyInput = z.infer<typeof shipManyInput>;
export const deliverManyInput = z.strictObject({ targets: orderTargets });
export type DeliverManyInput = z.infer<typeof deliverManyInput>;
export const cancelManyInput = manyCancelled.extend({ targets: orderTargets });
export type CancelManyInput = z.infer<typeof cancelManyInput>;

export const bulkOpenInput = z.strictObject({ list: bulkList });
export type BulkOpenInput = z.infer<typeof bulkOpenInput>;
/** The run of a list this person has begun last and not yet put away. */
export const bulkOpenView = bulkRunView.nullable();
export const bulkByIdInput = z.strictObject({ id });
export const bulkRefusalsInput = z.strictObject({ id, cursor: cursor.optional(), limit: limit.optional() });
export type BulkRefusalsInput = z.infer<typeof bulkRefusalsInput>;
export const bulkRefusalView = z.object({
  id,
  name: z.string(),
  /** Null where it was no refusal but a fault of the shop's own. */
  code: refusalCode.nullable(),
  detail: refusalDetail,
});
export type BulkRefusalView = z.infer<typeof bulkRefusalView>;
export const bulkRefusalPage = pageOf(bulkRefusalView);
export type BulkRefusalPage = z.infer<typeof bulkRefusalPage>;
/** Goes on where it was stopped, or tries once more what was refused. */
export const bulkGoOnInput = z.strictObject({ id, what: z.enum(["rest", "refused"]) });
export type BulkGoOnInput = z.infer<typeof bulkGoOnInput>;
