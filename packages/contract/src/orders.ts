import { z } from "zod";
import { address } from "./checkout.ts";
import {
  actorKind,
  country,
  currency,
  cursor,
  id,
  imageView,
  instant,
  limit,
  minor,
  pageOf,
  text,
  words,
} from "./common.ts";
import { totalsView } from "./cart.ts";

export const orderStatus = z.enum(["pending", "paid", "cancelled"]);
export type OrderStatus = z.infer<typeof orderStatus>;
export const fulfillmentStatus = z.enum(["unfulfilled", "partly_shipped", "shipped", "delivered", "not_needed"]);
export type FulfillmentStatus = z.infer<typeof fulfillmentStatus>;
export const cancelReason = z.enum([
  "expired",
  "payment_failed",
  "superseded",
  "total_mismatch",
  "staff",
  "out_of_stock",
]);
export type CancelReason = z.infer<typeof cancelReason>;
export const paymentStatus = z.enum(["pending", "processing", "succeeded", "failed", "cancelled"]);

export const orderToken = z.string().min(20).max(100);
export const orderByTokenInput = z.strictObject({ token: orderToken });

export const orderLineView = z.object({
  id,
  title: z.string(),
  choices: z.array(z.string()),
  medium: z.string(),
  sku: z.string().nullable(),
  slug: z.string(),
  image: imageView.nullable(),
  quantity: z.int(),
  unitPriceMinor: z.int(),
  discountMinor: z.int(),
  taxRateBp: z.int(),
  taxMinor: z.int(),
  lineMinor: z.int(),
});
export type OrderLineView = z.infer<typeof orderLineView>;

export const shipmentView = z.object({
  id,
  carrier: z.string(),
  trackingNumber: z.string(),
  trackingUrl: z.string(),
  shippedAt: instant,
  deliveredAt: instant.nullable(),
  /** What lies in it. */
  lines: z.array(z.object({ lineId: id, quantity: z.int() })),
});
export type ShipmentView = z.infer<typeof shipmentView>;

/** What a shopper may know of how it went; staff's words stay inside. */
export const orderEventView = z.object({
  kind: z.enum([
    "placed",
    "paid",
    "payment_processing",
    "payment_failed",
    "cancelled",
    "expired",
    "part_shipped",
    "shipped",
    "delivered",
    "refunded",
  ]),
  at: instant,
});

export const orderView = z.object({
  number: z.string(),
  status: orderStatus,
  fulfillment: fulfillmentStatus,
  paymentStatus,
  cancelledBecause: cancelReason.nullable(),
  /** Where to pay while the order waits for it. */
  paymentUrl: z.string().nullable(),
  /** Masked: the link may have been passed on. */
  email: z.string(),
  shippingAddress: z
    .object({ name: z.string(), city: z.string(), postcode: z.string(), country: z.string() })
    .nullable(),
  shippingName: z.string(),
  shippingPromise: z.string(),
  placedAt: instant,
  expiresAt: instant.nullable(),
  paidAt: instant.nullable(),
  refundedMinor: z.int(),
  lines: z.array(orderLineView),
  shipments: z.array(shipmentView),
  events: z.array(orderEventView),
  totals: totalsView,
});
export type OrderView = z.infer<typeof orderView>;

// Staff

export const orderListView = z.enum(["open", "to-ship", "to-pay", "problem", "all"]);
export type OrderListView = z.infer<typeof orderListView>;
const someOrNone = z.enum(["some", "none"]);
/** What staff narrow the orders down by. */
export const orderFilter = z.strictObject({
  view: orderListView.optional(),
  q: text(120).optional(),
  status: orderStatus.optional(),
  notStatus: orderStatus.optional(),
  fulfillment: fulfillmentStatus.optional(),
  notFulfillment: fulfillmentStatus.optional(),
  payment: paymentStatus.optional(),
  notPayment: paymentStatus.optional(),
  country: country.optional(),
  notCountry: country.optional(),
  /** Whether anything has to be sent anywhere. */
  address: someOrNone.optional(),
  tracking: someOrNone.optional(),
  /** Both ends belong to it. */
  totalFrom: minor.optional(),
  totalTo: minor.optional(),
  placedFrom: instant.optional(),
  placedTo: instant.optional(),
});
export type OrderFilter = z.infer<typeof orderFilter>;
export const adminOrderListInput = orderFilter.extend({
  cursor: cursor.optional(),
  limit: limit.optional(),
});
export type AdminOrderListInput = z.infer<typeof adminOrderListInput>;

export const adminOrderRowView = z.object({
  id,
  number: z.string(),
  placedAt: instant,
  customer: z.string(),
  email: z.string(),
  what: z.string(),
  pieces: z.int(),
  tracking: z.string(),
  country: z.string().nullable(),
  currency,
  netMinor: z.int(),
  totalMinor: z.int(),
  status: orderStatus,
  paymentStatus,
  fulfillment: fulfillmentStatus,
  cancelledBecause: cancelReason.nullable(),
  problem: z.string().nullable(),
});
export type AdminOrderRowView = z.infer<typeof adminOrderRowView>;
export const adminOrderPage = pageOf(adminOrderRowView).extend({
  /** Of each view, up to a thousand. */
  counts: z.object({ open: z.int(), toShip: z.int(), toPay: z.int(), problem: z.int() }),
  /** How many match in all. */
  total: z.object({ n: z.int(), how: z.enum(["exactly", "about", "more"]) }),
});
export type AdminOrderPage = z.infer<typeof adminOrderPage>;

/** What a filter matches, summed up before something is done to all of it. */
export const orderSums = z.object({
  n: z.int(),
  shippable: z.int(),
  deliverable: z.int(),
  cancellable: z.int(),
  /** Of those that can be cancelled: pieces, and what was paid, by currency. */
  pieces: z.int(),
  paid: z.array(z.object({ currency, minor: z.int() })),
});
export type OrderSums = z.infer<typeof orderSums>;

export const adminOrderEventView = z.object({
  id,
  kind: z.string(),
  at: instant,
  actorKind,
  actorName: z.string().nullable(),
  /** Whether whoever asks did it. */
  mine: z.boolean(),
  detail: z.record(z.string(), z.unknown()),
});
export type AdminOrderEventView = z.infer<typeof adminOrderEventView>;

export const adminOrderLineView = orderLineView.extend({
  shippingShareMinor: z.int(),
  shippingTaxShareMinor: z.int(),
  netMinor: z.int(),
  weightGrams: z.int(),
  /** Of its pieces, how many have to be sent and have not left yet. */
  waits: z.int(),
});
export type AdminOrderLineView = z.infer<typeof adminOrderLineView>;

export const adminOrderView = z.object({
  id,
  number: z.string(),
  status: orderStatus,
  fulfillment: fulfillmentStatus,
  cancelledBecause: cancelReason.nullable(),
  problem: z.string().nullable(),
  email: z.string(),
  customerId: id.nullable(),
  /** How many orders this address has, this one among them. */
  customerOrders: z.int(),
  shippingAddress: address.nullable(),
  shippingName: z.string(),
  shippingPromise: z.string(),
  placedAt: instant,
  expiresAt: instant.nullable(),
  paidAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  lines: z.array(adminOrderLineView),
  shipments: z.array(shipmentView),
  events: z.array(adminOrderEventView),
  totals: totalsView,
  payment: z.object({
    status: paymentStatus,
    amountMinor: z.int(),
    capturedMinor: z.int(),
    refundedMinor: z.int(),
    method: z.string(),
    stripePaymentIntentId: z.string().nullable(),
    checkedAt: instant.nullable(),
  }),
  refunds: z.array(z.object({ id, amountMinor: z.int(), status: z.string(), reason: z.string(), createdAt: instant })),
  mails: z.array(z.object({ id, kind: z.string(), state: z.string(), subject: z.string(), createdAt: instant })),
  /** What may be done next, by the state table and this person's role. */
  may: z.object({
    ship: z.boolean(),
    deliver: z.boolean(),
    cancel: z.boolean(),
    note: z.boolean(),
    checkPayment: z.boolean(),
  }),
});
export type AdminOrderView = z.infer<typeof adminOrderView>;

/** Of which moment the watcher heard last; sent by itself when a stream is opened again. */
export const watchOrdersInput = z.strictObject({ lastEventId: instant.optional() });
export type WatchOrdersInput = z.infer<typeof watchOrdersInput>;
/** An order changed. Without one: "watching" since then, or "missed" more than can be told, so read anew. */
export const orderChange = z.object({ orderId: id.nullable(), kind: z.string(), at: instant });
export type OrderChange = z.infer<typeof orderChange>;

export const orderByIdInput = z.strictObject({ id });
const tracking = {
  trackingNumber: text(80).default(""),
  trackingUrl: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)]).default(""),
};
export const shipOrderInput = z.strictObject({
  id,
  carrier: words(80),
  ...tracking,
  notify: z.boolean().default(true),
  /** What lies in the parcel; without it all that has not left yet. */
  lines: z
    .array(z.strictObject({ lineId: id, quantity: z.int().min(1).max(100_000) }))
    .min(1)
    .max(200)
    .refine((lines) => new Set(lines.map((line) => line.lineId)).size === lines.length, { error: "each line once" })
    .optional(),
});
export type ShipOrderInput = z.infer<typeof shipOrderInput>;
/** How many parcels leave: one carrier, and a number for those that have one. */
export const manyParcels = z.strictObject({
  carrier: words(80),
  notify: z.boolean().default(true),
  numbers: z
    .array(z.strictObject({ id, ...tracking }))
    .max(100)
    .refine((numbers) => new Set(numbers.map((one) => one.id)).size === numbers.length, { error: "each order once" })
    .default([]),
});
export type ManyParcels = z.infer<typeof manyParcels>;
/** Why many orders are called off. */
export const manyCancelled = z.strictObject({ note: text(1000).default("") });
export const deliverOrderInput = z.strictObject({ id });
export type DeliverOrderInput = z.infer<typeof deliverOrderInput>;
export const cancelOrderInput = z.strictObject({ id, note: text(1000).default("") });
export type CancelOrderInput = z.infer<typeof cancelOrderInput>;
export const noteOrderInput = z.strictObject({ id, text: words(4000) });
export type NoteOrderInput = z.infer<typeof noteOrderInput>;
/** Which of the order's notes, and what it says from now on. */
export const changeNoteInput = z.strictObject({ id, noteId: id, text: words(4000) });
export type ChangeNoteInput = z.infer<typeof changeNoteInput>;
export const checkPaymentInput = z.strictObject({ id });
export type CheckPaymentInput = z.infer<typeof checkPaymentInput>;
export const solveProblemInput = z.strictObject({ id, note: text(1000).default("") });
export type SolveProblemInput = z.infer<typeof solveProblemInput>;
