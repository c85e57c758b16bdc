import type { CatalogListInput } from "@atelier/contract/catalog";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageQuery } from "./catalog-page.ts";
import { type CardQuery, cardStatement } from "./product-cards.ts";
import { productStatement } from "./product-by-slug.ts";

let shop: TestShop;

/** Fifty thousand products of ten thousand words, as many pictures and twice as many variants, all counted. */
const fill = [
  sql`insert into products (slug, status, title, description_html, price_from_minor, price_to_minor, published_at, sold_count, search_words, search_document)
    select 'product-' || n, 'published', 'Thing ' || n, repeat('Printed by hand on laid paper. ', 30), n % 9000 + 100, n % 9000 + 200, now() - n * interval '1 minute', n % 500,
      'thing ' || n || ' word' || n % 10000, to_tsvector('atelier', 'thing ' || n || ' word' || n % 10000)
    from generate_series(1, 50000) as n`,
  sql`insert into product_variants (product_id, sku, choices, price_minor, position)
    select p.id, p.slug || '-' || k, array[k::text], p.price_from_minor, k from products as p cross join generate_series(1, 2) as k`,
  sql`insert into stock_levels (variant_id, on_hand) select id, 9 from product_variants`,
  sql`insert into files (kind, state, original_name, content_hash, bytes, storage_key, width, height, renditions)
    select 'image', 'ready', 'p', slug, 1, slug, 900, 900, '[]' from products`,
  sql`insert into product_images (product_id, file_id, alt)
    select p.id, f.id, 'words' from products as p join files as f on f.storage_key = p.slug`,
  sql`analyze`,
];

beforeAll(async () => {
  shop = await openTestShop({ tampers: true, poolSize: 1 });
  await sql`alter table products disable trigger user`.execute(shop.db);
  for (const step of fill) await step.execute(shop.db);
}, 180_000);
afterAll(() => shop.close());

const large = ["products", "product_variants", "stock_levels", "files", "product_images"];

/** How Postgres means to run a statement that is sent by name, whatever is put into it later. */
async function planOf(statement: RawBuilder<unknown>): Promise<string> {
  const { sql: text, parameters } = statement.compile(shop.db);
  const values = parameters.map((value) => sql.lit(value));
  await sql`set plan_cache_mode = force_generic_plan`.execute(shop.db);
  await sql`prepare asked as ${sql.raw(text)}`.execute(shop.db);
  const execute = values.length > 0 ? sql`execute asked(${sql.join(values)})` : sql`execute asked`;
  const { rows } = await sql<object>`explain (costs off) ${execute}`.execute(shop.db);
  await sql`deallocate asked`.execute(shop.db);
  return rows.flatMap((row) => Object.values(row)).join("\n");
}

function expectNoWholeRead(plan: string): void {
  for (const table of large) expect(plan).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`));
}

const page = (input: CatalogListInput, more: Partial<CardQuery> = {}) =>
  cardStatement({ ...pageQuery(input, 25), limit: sql.lit(25), ...more });

describe("among fifty thousand products and a hundred thousand variants", () => {
  it.each([
    ["newest", /using products_newest/],
    // Either way round: the other sort's index, read backwards, is the same order.
    ["price-up", /using products_price_(up|down)/],
    ["best-selling", /using products_best_selling/],
  ] as const)("a page by %s reads its index and looks up its own rows", async (sort, index) => {
    const plan = await planOf(page({ sort }));
    expect(plan).toMatch(index);
    expectNoWholeRead(plan);
  });

  it("a search reads the index of words", async () => {
    const plan = await planOf(page({ q: "word77" }, { bestOnly: true }));
    expect(plan).toContain("products_search_document");
    expectNoWholeRead(plan);
  });

  it("a product's page is found by its address", async () => {
    const plan = await planOf(productStatement("product-77"));
    expect(plan).toContain("products_slug_key");
    expectNoWholeRead(plan);
  });
});
