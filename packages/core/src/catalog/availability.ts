import type { Availability } from "@atelier/contract/catalog";
import { type RawBuilder, sql } from "kysely";

export interface CountedStock {
  policy: "deny" | "backorder";
  onHand: number;
  reserved: number;
  lowAt: number;
}

/** What a shopper is told of a variant's stock. What is not counted is always there. */
export function availabilityOf(stock: CountedStock | null): Availability {
  if (!stock) return { state: "in_stock", left: null };
  const free = stock.onHand - stock.reserved;
  if (free > stock.lowAt) return { state: "in_stock", left: null };
  if (free > 0) return { state: "low", left: free };
  return { state: stock.policy === "backorder" ? "made_to_order" : "sold_out", left: null };
}

/** The same rule for a row of `stock_levels` under the alias `l`, missing when the variant is not counted. */
export const variantAvailability: RawBuilder<Availability> = sql`
  case
    when l.variant_id is null or l.on_hand - l.reserved > l.low_at then '{"state": "in_stock", "left": null}'::jsonb
    when l.on_hand - l.reserved > 0 then jsonb_build_object('state', 'low', 'left', l.on_hand - l.reserved)
    when l.policy = 'backorder' then '{"state": "made_to_order", "left": null}'::jsonb
    else '{"state": "sold_out", "left": null}'::jsonb
  end`;

/** The best of a product's variants, aggregated over rows of `stock_levels` under the alias `l`. */
export const productAvailability: RawBuilder<Availability> = sql`
  case
    when bool_or(l.variant_id is null or l.on_hand - l.reserved > l.low_at) then '{"state": "in_stock", "left": null}'::jsonb
    when bool_or(l.on_hand - l.reserved > 0)
      then jsonb_build_object('state', 'low', 'left', sum(greatest(l.on_hand - l.reserved, 0)))
    when bool_or(l.policy = 'backorder') then '{"state": "made_to_order", "left": null}'::jsonb
    else '{"state": "sold_out", "left": null}'::jsonb
  end`;

/** Products with something that can leave the shop today. */
export const productsInStock = sql`
  select v.product_id
  from product_variants as v
  left join stock_levels as l on l.variant_id = v.id
  where v.archived_at is null and (l.variant_id is null or l.on_hand - l.reserved > 0)`;
