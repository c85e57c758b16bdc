import type { ProductKind } from "@atelier/contract/catalog";
import type { ImageView } from "@atelier/contract/common";
import type { Db } from "@atelier/db";
import { sql } from "kysely";
import { variantImage } from "../files/index.ts";
import type { CountedStock } from "./availability.ts";
import { kindIsBuyable } from "./kind-is-buyable.ts";

/** A variant with what a cart line or an order line must know of it and of its product. */
export interface SellableVariant {
  id: string;
  productId: string;
  kind: ProductKind;
  /** False for what is archived, not published, or of a kind the shop only shows. */
  buyable: boolean;
  title: string;
  choices: string[];
  medium: string;
  sku: string | null;
  slug: string;
  image: ImageView | null;
  priceMinor: number;
  compareAtMinor: number | null;
  weightGrams: number;
  leadTime: string;
  /** Null where the variant is not counted. */
  stock: CountedStock | null;
}

/** The variants with these ids, in the order of their ids; ids the shop does not know are left out. */
export async function sellableVariants(db: Db, ids: readonly string[]): Promise<SellableVariant[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<SellableVariant & { forSale: boolean }>`
    select v.id, v.product_id, p.kind, p.title, v.choices, p.medium, v.sku, p.slug,
      ${variantImage(sql.ref("p.id"), sql.ref("v.id"))} as image,
      v.price_minor, v.compare_at_minor, v.weight_grams, v.lead_time,
      p.status = 'published' and v.archived_at is null as for_sale,
      case when l.variant_id is not null then jsonb_build_object(
        'policy', l.policy, 'onHand', l.on_hand, 'reserved', l.reserved, 'lowAt', l.low_at) end as stock
    from product_variants as v
    join products as p on p.id = v.product_id
    left join stock_levels as l on l.variant_id = v.id
    where v.id = any(${[...ids]}::uuid[])
    order by v.id
  `.execute(db);
  return rows.map(({ forSale, ...variant }) => ({ ...variant, buyable: forSale && kindIsBuyable(variant.kind) }));
}
