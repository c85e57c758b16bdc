import type { ProductView } from "@atelier/contract/catalog";
import type { Db } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";
import { type ProductImage, productImages } from "../files/index.ts";
import { compiledOnce, type Context, madeOf, Refusal, Slot } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { variantAvailability } from "./availability.ts";
import { kindIsBuyable } from "./kind-is-buyable.ts";
import { movedTo } from "./public-goods.ts";

export interface ProductRow
  extends Omit<ProductView, "currency" | "pricesIncludeTax" | "buyable" | "variants" | "images"> {
  variants: Omit<ProductView["variants"][number], "imageId">[];
  images: ProductImage[];
}

/**
 * One published product with all its page shows. Refuses: catalog.product-not-found, for drafts and archived ones too;
 * catalog.product-moved with the slug it has now, where it stood here before.
 */
export async function productBySlug(ctx: Pick<Context, "db" | "tags">, input: { slug: string }): Promise<ProductView> {
  const [settings, rows] = await Promise.all([shopSettings(ctx.db), readProduct(ctx.db, input)]);
  const row = rows[0] ?? (await refuseMissing(ctx.db, input.slug));
  madeOf(ctx, "catalog", "settings", `stock:${row.id}`);
  const { currency, pricesIncludeTax } = settings;
  return { ...row, ...pictured(row), currency, pricesIncludeTax, buyable: kindIsBuyable(row.kind) };
}

async function refuseMissing(db: Db, slug: string): Promise<never> {
  const now = await movedTo({ db }, slug);
  throw now === undefined
    ? new Refusal("catalog.product-not-found")
    : new Refusal("catalog.product-moved", { current: { slug: now } });
}

/** Gives each variant the first picture that is its own. */
export function pictured({ variants, images }: ProductRow): Pick<ProductView, "variants" | "images"> {
  const own = new Map(images.toReversed().map(({ variantId, id }) => [variantId, id]));
  return {
    variants: variants.map((variant) => ({ ...variant, imageId: own.get(variant.id) ?? null })),
    images: images.map(({ variantId: _whose, ...image }) => image),
  };
}

const variants = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', v.id, 'sku', v.sku, 'choices', v.choices, 'priceMinor', v.price_minor, 'compareAtMinor', v.compare_at_minor,
    'weightGrams', v.weight_grams, 'leadTime', v.lead_time, 'availability', ${variantAvailability}
  ) order by v.position, v.id), '[]')
  from product_variants as v
  left join stock_levels as l on l.variant_id = v.id
  where v.product_id = p.id and v.archived_at is null)`;

const readProduct = compiledOnce(() => productStatement(new Slot<{ slug: string }>((input) => input.slug)));

/** The one statement a product's page is read by. */
export function productStatement(slug: unknown): RawBuilder<ProductRow> {
  return sql<ProductRow>`${shownOf(sql`p.published_at`)}
    where p.slug = ${slug} and p.status = 'published'`;
}

/** What a product's page shows, of `products as p` still to be narrowed down. */
export function shownOf(publishedAt: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select p.id, p.slug, p.kind, p.title, p.medium, p.edition, p.maker, p.description_html as "descriptionHtml", p.tags,
      ${publishedAt} as "publishedAt",
      (select jsonb_build_object('slug', f.slug, 'name', f.name) from families as f
        where f.id = p.family_id and f.archived_at is null) as family,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', c.slug, 'name', c.name) order by c.position, c.name), '[]')
        from collection_products as cp join collections as c on c.id = cp.collection_id
        where cp.product_id = p.id) as collections,
      (select coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'choices', o.choices) order by o.position), '[]')
        from product_options as o where o.product_id = p.id) as options,
      ${variants} as variants, ${productImages(sql.ref("p.id"))} as images
    from products as p`;
}
