import type { Db } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";
import {
  readSellable,
  type SellableVariant,
  sellableJson,
  sellableSource,
  type StoredVariant,
} from "../catalog/index.ts";
import { actorId, type Context, hashToken } from "../kernel/index.ts";
import { type TaxRate, taxJson } from "../pricing/index.ts";
import { countriesJson, ratesJson, type ShippingRate } from "../shipping/index.ts";

export interface CartLine {
  id: string;
  variantId: string;
  quantity: number;
  seenPriceMinor: number;
  variant: SellableVariant;
}

/** A cart's lines in the order they were put in, and all its sums are made of. */
export interface CartContents {
  lines: CartLine[];
  rates: ShippingRate[];
  tax: TaxRate | null;
  countries: string[];
  /** The variant that was asked for besides; undefined when the shop does not know it. */
  wanted: SellableVariant | undefined;
}

type StoredLine = Omit<CartLine, "variant">;

type StoredContents = Omit<CartContents, "lines" | "wanted"> & {
  /** The cart's lines, and last what was wanted besides. */
  variants: { line: StoredLine | null; variant: StoredVariant }[];
};

interface Reading {
  /** Null where the visitor has none. */
  cartId: string | null | RawBuilder<string>;
  /** Where it would go. */
  place: { country: string; region: string };
  wanted?: string;
}

/**
 * Whether a row of `carts` is the visitor's open one: her account's, or the one whose token she brings. A token of
 * somebody's account opens nothing for anybody else.
 */
export function isOwnCart(ctx: Context): RawBuilder<boolean> {
  const userId = actorId(ctx.actor);
  const tokenHash = ctx.visit.cartToken ? hashToken(ctx.visit.cartToken) : null;
  const byToken = sql<boolean>`token_hash = ${tokenHash}::text and user_id is null`;
  const whose = userId ? sql`(user_id = ${userId}::uuid or (${byToken}))` : byToken;
  return sql`state = 'open' and expires_at > now() and ${whose}`;
}

/** Whether the visitor can have a cart at all. */
export function mayHaveCart(ctx: Context): boolean {
  return actorId(ctx.actor) !== null || ctx.visit.cartToken !== undefined;
}

/** The id of the visitor's open cart, for use in a statement. */
export function ownCartId(ctx: Context): RawBuilder<string> | null {
  if (!mayHaveCart(ctx)) return null;
  return sql`(select id from carts where ${isOwnCart(ctx)} order by user_id is null limit 1)`;
}

/** What lies in a cart with what the shop now says of it, and what its sums are made of, in one statement. */
export async function cartContents(db: Db, { cartId, place, wanted }: Reading): Promise<CartContents> {
  const id = typeof cartId === "string" || cartId === null ? sql`${cartId}::uuid` : cartId;
  const { rows } = await sql<StoredContents>`
    select
      (select coalesce(json_agg(json_build_object(
          'variant', ${sellableJson},
          'line', case when c.id is not null then json_build_object(
            'id', c.id, 'variantId', c.variant_id, 'quantity', c.quantity, 'seenPriceMinor', c.seen_price_minor) end
          ) order by c.created_at, c.id), '[]')
        from ${sellableSource} join (
          select id, variant_id, quantity, seen_price_minor, created_at from cart_lines where cart_id = ${id}
          union all select null, ${wanted ?? null}::uuid, null, null, null
        ) as c on c.variant_id = v.id
      ) as variants,
      ${ratesJson(place.country)} as rates,
      ${taxJson(place)} as tax,
      ${countriesJson} as countries
  `.execute(db);
  const [row] = rows;
  if (!row) throw new Error("A cart could not be read");
  const { variants, ...basis } = row;
  const read = variants.map(({ line, variant }) => ({ line, variant: readSellable(variant) }));
  const lines = read.flatMap(({ line, variant }) => (line ? [{ ...line, variant }] : []));
  return { ...basis, lines, wanted: read.find(({ variant }) => variant.id === wanted)?.variant };
}

/** How many of a variant can be promised now; undefined when any number can. */
export function freePieces(variant: SellableVariant): number | undefined {
  if (!variant.stock || variant.stock.policy === "backorder") return undefined;
  return Math.max(0, variant.stock.onHand - variant.stock.reserved);
}
