import type { DerivationStep } from "@atelier/contract/cart";
import type { Address } from "@atelier/contract/checkout";
import type { ImageView } from "@atelier/contract/common";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { actorId, type Context, hashToken } from "../kernel/index.ts";

export interface NewOrder {
  id: string;
  numberPrefix: string;
  cartId: string;
  idempotencyKeyHash: string;
  bodyHash: string;
  email: string;
  locale: string;
  token: string;
  shippingAddress: Address | null;
  shippingName: string;
  shippingPromise: string;
  note: string;
  needsShipping: boolean;
  currency: string;
  pricesIncludeTax: boolean;
  goodsMinor: number;
  discountMinor: number;
  shippingMinor: number;
  taxMinor: number;
  totalMinor: number;
  derivation: DerivationStep[];
  holdMinutes: number;
}

export interface NewOrderLine {
  variantId: string;
  productId: string;
  kind: string;
  title: string;
  choices: string[];
  medium: string;
  sku: string | null;
  slug: string;
  image: ImageView | null;
  weightGrams: number;
  quantity: number;
  unitPriceMinor: number;
  discountMinor: number;
  taxRateBp: number;
  taxMinor: number;
  shippingShareMinor: number;
  shippingTaxShareMinor: number;
}

/** What the database says of an order that was just opened. */
export interface OpenedOrder {
  number: string;
  placedAt: string;
  expiresAt: string;
}

/**
 * Step: priced lines become an order that waits for its money, with everything frozen as it was sold: order, lines,
 * private link and the first line of its story in one statement.
 */
export async function openOrder(
  tx: Tx,
  ctx: Context,
  { order, lines }: { order: NewOrder; lines: readonly NewOrderLine[] },
): Promise<OpenedOrder> {
  const detail = order.note ? { note: order.note } : {};
  const address = order.shippingAddress && JSON.stringify(order.shippingAddress);
  const { rows } = await sql<OpenedOrder>`
    with opened as (
      insert into orders (
        id, number, cart_id, user_id, idempotency_key_hash, body_hash, email, locale,
        fulfillment, shipping_address, shipping_name, shipping_promise,
        currency, prices_include_tax, goods_minor, discount_minor, shipping_minor, tax_minor, total_minor, derivation,
        expires_at
      ) values (
        ${order.id}, ${order.numberPrefix}::text || nextval('order_numbers'), ${order.cartId}, ${actorId(ctx.actor)},
        ${order.idempotencyKeyHash}, ${order.bodyHash}, ${order.email}, ${order.locale},
        ${order.needsShipping ? "unfulfilled" : "not_needed"}, ${address}, ${order.shippingName}, ${order.shippingPromise},
        ${order.currency}, ${order.pricesIncludeTax}, ${order.goodsMinor}, ${order.discountMinor},
        ${order.shippingMinor}, ${order.taxMinor}, ${order.totalMinor}, ${JSON.stringify(order.derivation)},
        now() + make_interval(mins => ${order.holdMinutes}::int)
      )
      returning id, number, placed_at, expires_at
    ), lines as (
      insert into order_lines (
        order_id, position, variant_id, product_id, kind, title, choices, medium, sku, slug, image, weight_grams,
        quantity, unit_price_minor, discount_minor, tax_rate_bp, tax_minor, shipping_share_minor, shipping_tax_share_minor
      )
      select opened.id, l.position, l."variantId", l."productId", l.kind, l.title, l.choices, l.medium, l.sku, l.slug,
        l.image, l."weightGrams", l.quantity, l."unitPriceMinor", l."discountMinor", l."taxRateBp", l."taxMinor",
        l."shippingShareMinor", l."shippingTaxShareMinor"
      from opened, json_to_recordset(${JSON.stringify(lines.map(asRecord))}::json) as l (
        position int, "variantId" uuid, "productId" uuid, kind text, title text, choices text[], medium text, sku text,
        slug text, image jsonb, "weightGrams" int, quantity int, "unitPriceMinor" bigint, "discountMinor" bigint,
        "taxRateBp" int, "taxMinor" bigint, "shippingShareMinor" bigint, "shippingTaxShareMinor" bigint)
    ), token as (
      insert into order_access_tokens (token_hash, order_id) select ${hashToken(order.token)}, id from opened
    ), event as (
      insert into order_events (order_id, kind, actor_kind, actor_id, detail)
      select id, 'placed', ${ctx.actor.kind}, ${actorId(ctx.actor)}::uuid, ${JSON.stringify(detail)}::jsonb from opened
    )
    select number, placed_at, expires_at from opened
  `.execute(tx);
  const [opened] = rows;
  if (!opened?.expiresAt) throw new Error("An order was placed without an end to its waiting");
  return opened;
}

function asRecord(line: NewOrderLine, position: number): NewOrderLine & { position: number } {
  return { ...line, position };
}
