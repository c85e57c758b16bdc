import type { ProductKind } from "@atelier/contract/catalog";
import type { ImageView } from "@atelier/contract/common";
import type { Db } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";
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

/** What `sellableJson` gives. */
export type StoredVariant = Omit<SellableVariant, "buyable"> & { forSale: boolean };

/** Where `sellableJson` finds a variant `v`, its product `p` and its stock `l`. */
export const sellableSource = sql`product_variants as v
  join products as p on p.id = v.product_id
  left join stock_levels as l on l.variant_id = v.id`;

/** A variant as JSON, for statements that read it among other things; `readSellable` makes it whole. */
export const sellableJson: RawBuilder<StoredVariant> = sql`json_build_object(
  'id', v.id, 'productId', v.product_id, 'kind', p.kind, 'title', p.title, 'choices', v.choices, 'medium', p.medium,
  'sku', v.sku, 'slug', p.slug, 'image', ${variantImage(sql.ref("p.id"), sql.ref("v.id"))},
  'priceMinor', v.price_minor, 'compareAtMinor', v.compare_at_minor, 'weightGrams', v.weight_grams,
  'leadTime', v.lead_time, 'forSale', p.status = 'published' and v.archived_at is null,
  'stock', case when l.variant_id is not null then json_build_object(
    'policy', l.policy, 'onHand', l.on_hand, 'reserved', l.reserved, 'lowAt', l.low_at) end)`;

export function readSellable({ forSale, ...variant }: StoredVariant): SellableVariant {
  return { ...variant, buyable: forSale && kindIsBuyable(variant.kind) };
}

/** The variants with these ids, in the order of their ids; ids the shop does not know are left out. */
export async function sellableVariants(db: Db, ids: readonly string[]): Promise<SellableVariant[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ variant: StoredVariant }>`
    select ${sellableJson} as variant from ${sellableSource} where v.id = any(${[...ids]}::uuid[]) order by v.id
  `.execute(db);
  return rows.map(({ variant }) => readSellable(variant));
}
