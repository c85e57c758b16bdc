import type { CatalogFacetsInput, CatalogFacetsView } from "@atelier/contract/catalog";
import { type RawBuilder, sql } from "kysely";
import { type Context, madeOf, runBuilt } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { productsInStock } from "./availability.ts";
import { type CatalogFilters, catalogFilters } from "./catalog-filters.ts";
import { searchHits } from "./search-hits.ts";
import { searchTerms } from "./search-terms.ts";

const MOST_TAGS = 40;

/**
 * What the catalog can be narrowed by and how many products each value would leave: each dimension is counted under the
 * choices made in all the others. Families, collections and kinds the shop shows stay, with zero where nothing is left.
 */
export async function catalogFacets(
  ctx: Pick<Context, "db" | "tags">,
  input: CatalogFacetsInput,
): Promise<CatalogFacetsView> {
  madeOf(ctx, "catalog", "settings", "stock");
  const [{ currency }, rows] = await Promise.all([shopSettings(ctx.db), runBuilt(ctx.db, facetStatement(input))]);
  const row = rows[0];
  if (!row) throw new Error("The facets came without a row");
  const kinds = row.kinds.map((kind) => ({ ...kind, label: kindLabels[kind.value] ?? kind.value }));
  return { ...row, kinds, currency };
}

const kindLabels: Record<string, string> = {
  physical: "Goods",
  digital: "Downloads",
  membership: "Memberships",
  credits: "Credits",
  project: "Commissions",
  subscription: "Subscriptions",
  gift_card: "Gift cards",
};

type Dimension = keyof CatalogFilters;
const dimensions: Dimension[] = ["family", "collection", "tags", "kind", "price", "inStock"];

/** Holds where a row of `listed` fits the choices made in every dimension but this one. */
function others(than?: Dimension): RawBuilder<unknown> {
  return sql.join(
    dimensions.filter((each) => each !== than).map((each) => sql.ref(`listed.fits_${snake(each)}`)),
    sql` and `,
  );
}

function snake(dimension: Dimension): string {
  return dimension === "inStock" ? "in_stock" : dimension;
}

/** The one statement the facets are read by. */
export function facetStatement(input: CatalogFacetsInput): RawBuilder<Omit<CatalogFacetsView, "currency">> {
  const terms = input.q ? searchTerms(input.q) : undefined;
  const filters = catalogFilters(input);
  const fits = dimensions.map((each) => sql`${filters[each] ?? sql`true`} as ${sql.ref(`fits_${snake(each)}`)}`);
  return sql<Omit<CatalogFacetsView, "currency">>`
    with ${terms ? sql`${searchHits(terms)},` : sql``}
    listed as materialized (
      select p.id, p.family_id, p.kind, p.tags, p.price_from_minor, p.price_to_minor,
        p.id in (${productsInStock}) as is_in_stock, ${sql.join(fits)}
      from products as p ${terms ? sql`join found on found.id = p.id` : sql``}
      where p.status = 'published'
    )
    select
      (select count(*)::integer from listed where ${others()}) as total,
      (select count(*)::integer from listed where ${others("inStock")} and is_in_stock) as "inStock",
      (select jsonb_build_object('fromMinor', min(price_from_minor), 'toMinor', max(price_to_minor))
        from listed where ${others("price")} having count(*) > 0) as price,
      ${families(input.family ?? [])} as families,
      ${collections(input.collection ?? [])} as collections,
      ${kinds(input.kind ?? [])} as kinds,
      ${tags(input.tags ?? [])} as tags`;
}

const facetValues = sql`coalesce(jsonb_agg(jsonb_build_object('value', value, 'label', label, 'count', count) order by place, label), '[]')`;

function families(chosen: readonly string[]): RawBuilder<unknown> {
  return sql`(select ${facetValues} from (
    select f.slug as value, f.name as label, f.position as place, count(listed.id) filter (where ${others("family")}) as count
    from families as f left join listed on listed.family_id = f.id
    where f.archived_at is null and (f.slug = any(${[...chosen]}::text[])
      or exists (select from products as p where p.family_id = f.id and p.status = 'published'))
    group by f.id) as counted)`;
}

function collections(chosen: readonly string[]): RawBuilder<unknown> {
  return sql`(select ${facetValues} from (
    select c.slug as value, c.name as label, c.position as place, count(listed.id) filter (where ${others("collection")}) as count
    from collections as c
    left join collection_products as cp on cp.collection_id = c.id
    left join listed on listed.id = cp.product_id
    where c.slug = any(${[...chosen]}::text[]) or exists (
      select from collection_products as any_cp join products as p on p.id = any_cp.product_id
      where any_cp.collection_id = c.id and p.status = 'published')
    group by c.id) as counted)`;
}

function kinds(chosen: readonly string[]): RawBuilder<unknown> {
  return sql`(select ${facetValues} from (
    select known.kind as value, known.kind as label, 0 as place, count(listed.id) filter (where ${others("kind")}) as count
    from (select kind from products where status = 'published' union select unnest(${[...chosen]}::text[])) as known
    left join listed on listed.kind = known.kind
    group by known.kind) as counted)`;
}

function tags(chosen: readonly string[]): RawBuilder<unknown> {
  return sql`(select ${facetValues} from (
    select tag as value, tag as label, -count(id) filter (where counts) as place, count(id) filter (where counts) as count
    from (
      select tag, listed.id, ${others("tags")} as counts from listed cross join unnest(listed.tags) as tag
      union all select unnest(${[...chosen]}::text[]), null, false
    ) as worn
    group by tag
    having count(id) filter (where counts) > 0 or tag = any(${[...chosen]}::text[])
    order by tag = any(${[...chosen]}::text[]) desc, 3, 1
    limit ${MOST_TAGS}::integer + cardinality(${[...chosen]}::text[])) as counted)`;
}
