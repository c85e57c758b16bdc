import type { Address } from "@atelier/contract/checkout";
import { type OrderView, orderEventView, type orderByTokenInput } from "@atelier/contract/orders";
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import { compiledOnce, type Context, hashToken, orRefuse, Slot } from "../kernel/index.ts";
import { totalsOf } from "./order-queries.ts";
import { lineView, linesInParcel } from "./order-views.ts";

type Token = z.infer<typeof orderByTokenInput>;

/** What the view is made of, as the one statement gives it. */
type Row = Omit<OrderView, "paymentUrl" | "shippingAddress" | "lines" | "totals"> &
  OrderView["totals"] & {
    shippingAddress: Address | null;
    stripeSessionUrl: string | null;
    lines: Parameters<typeof lineView>[0][];
  };

/** An order as its private link shows it: everything of the purchase, the person masked. Refuses: order.not-found. */
export async function orderByToken(ctx: Pick<Context, "db">, input: Token): Promise<OrderView> {
  const [row] = await readOrder(ctx.db, input);
  const order = orRefuse(row, "order.not-found");
  const { shippingAddress } = order;
  return {
    number: order.number,
    status: order.status,
    fulfillment: order.fulfillment,
    paymentStatus: order.paymentStatus,
    cancelledBecause: order.cancelledBecause,
    paymentUrl: order.status === "pending" && order.paymentStatus === "pending" ? order.stripeSessionUrl : null,
    email: maskedEmail(order.email),
    shippingAddress: shippingAddress && maskedAddress(shippingAddress),
    shippingName: order.shippingName,
    shippingPromise: order.shippingPromise,
    placedAt: order.placedAt,
    expiresAt: order.expiresAt,
    paidAt: order.paidAt,
    refundedMinor: order.refundedMinor,
    lines: order.lines.map(lineView),
    shipments: order.shipments,
    events: order.events,
    totals: totalsOf(order),
  };
}

const readOrder = compiledOnce(() => orderStatement(new Slot<Token>((input) => hashToken(input.token))));

/** What of an order's story is the shopper's. */
const PUBLIC_KINDS = orderEventView.shape.kind.options;

/** The one statement an order's private page is read by. */
function orderStatement(tokenHash: unknown): RawBuilder<Row> {
  return sql<Row>`
    select o.number, o.status, o.fulfillment, o.cancelled_because as "cancelledBecause", o.email,
      o.shipping_address as "shippingAddress", o.shipping_name as "shippingName",
      o.shipping_promise as "shippingPromise", o.placed_at as "placedAt", o.expires_at as "expiresAt",
      o.paid_at as "paidAt", o.currency, o.prices_include_tax as "pricesIncludeTax", o.goods_minor as "goodsMinor",
      o.discount_minor as "discountMinor", o.shipping_minor as "shippingMinor", o.tax_minor as "taxMinor",
      o.total_minor as "totalMinor", o.derivation, p.status as "paymentStatus",
      p.refunded_minor as "refundedMinor", p.stripe_session_url as "stripeSessionUrl",
      ${lines} as lines, ${shipments} as shipments, ${events} as events
    from order_access_tokens as t
    join orders as o on o.id = t.order_id
    join payments as p on p.order_id = o.id
    where t.token_hash = ${tokenHash} and (t.expires_at is null or t.expires_at > now())`;
}

const lines = sql`(
  select json_agg(json_build_object(
    'id', l.id, 'title', l.title, 'choices', l.choices, 'medium', l.medium, 'sku', l.sku, 'slug', l.slug,
    'image', l.image, 'quantity', l.quantity, 'unitPriceMinor', l.unit_price_minor,
    'discountMinor', l.discount_minor, 'taxRateBp', l.tax_rate_bp, 'taxMinor', l.tax_minor) order by l.position)
  from order_lines as l where l.order_id = o.id)`;

const shipments = sql`(
  select coalesce(json_agg(json_build_object(
    'id', s.id, 'carrier', s.carrier, 'trackingNumber', s.tracking_number, 'trackingUrl', s.tracking_url,
    'shippedAt', ${asInstant("s.shipped_at")}, 'deliveredAt', ${asInstant("s.delivered_at")},
    'lines', ${linesInParcel(sql.ref("s.id"))})
    order by s.shipped_at, s.id), '[]')
  from shipments as s where s.order_id = o.id)`;

const events = sql`(
  select coalesce(json_agg(json_build_object('kind', e.kind, 'at', ${asInstant("e.at")}) order by e.at, e.id), '[]')
  from order_events as e where e.order_id = o.id and e.kind = any(${PUBLIC_KINDS}))`;

/** An instant within JSON, worded as everywhere else. */
function asInstant(column: string): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** "r···@example.com": enough to know one's own, too little for anybody else. */
function maskedEmail(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${name.slice(0, 1)}···@${host}`;
}

/** The town, and of the postcode and the name only the beginning. */
function maskedAddress(address: Address) {
  const initials = address.name.split(/\s+/).map((part, index) => (index === 0 ? part : `${part.slice(0, 1)}.`));
  return {
    name: initials.join(" "),
    city: address.city,
    postcode: `${address.postcode.slice(0, 3)}···`,
    country: address.country,
  };
}
