import type { AdminProductFilter } from "@atelier/contract/catalog";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminRowsStatement } from "./admin-product-page.ts";

let shop: TestShop;

/** Thirty thousand products: one in a hundred a draft, a tag of a thousand, a picture for every second. */
const fill = [
  sql`insert into families (slug, name) values ('metal', 'Metal')`,
  sql`insert into collections (slug, name) values ('gifts', 'Gifts')`,
  sql`insert into products (slug, status, kind, title, tags, price_from_minor, price_to_minor, published_at, updated_at, family_id)
    select 'product-' || n, case when n % 100 = 0 then 'draft' else 'published' end,
      case when n % 500 = 0 then 'digital' else 'physical' end, 'Thing ' || n, array['tag' || n % 1000],
      n, n + 10, now(), now() - n * interval '1 minute', case when n % 300 = 0 then (select id from families) end
    from generate_series(1, 30000) as n`,
  sql`insert into collection_products (collection_id, product_id, position)
    select c.id, p.id, 0 from collections as c, products as p where p.price_from_minor % 400 = 0`,
  sql`insert into collections (slug, name) values ('all', 'All')`,
  sql`insert into collection_products (collection_id, product_id, position)
    select c.id, p.id, 0 from collections as c, products as p where c.slug = 'all'`,
  sql`insert into product_variants (product_id, price_minor, position) select id, price_from_minor, 0 from products`,
  sql`insert into files (kind, state, original_name, content_hash, bytes, storage_key, width, height, renditions)
    select 'image', 'ready', 'p', slug, 1, slug, 900, 900, '[]' from products where price_from_minor % 2 = 0`,
  sql`insert into product_images (product_id, file_id, alt)
    select p.id, f.id, 'words' from products as p join files as f on f.storage_key = p.slug`,
  sql`update products set publish_at = now() + interval '1 day' where status = 'draft' and price_from_minor % 1000 = 0`,
  sql`analyze`,
];

beforeAll(async () => {
  shop = await openTestShop({ tampers: true, poolSize: 1 });
  await sql`alter table products disable trigger user`.execute(shop.db);
  for (const step of fill) await step.execute(shop.db);
}, 180_000);
afterAll(() => shop.close());

async function planOf(statement: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<object>`explain (costs off) ${statement}`.execute(shop.db);
  return rows.flatMap((row) => Object.values(row)).join("\n");
}

describe("among thirty thousand products the staff's list", () => {
  it.each<[string, AdminProductFilter, RegExp]>([
    ["as it comes", {}, /using products_updated/],
    ["of one status", { status: "draft" }, /products_status_updated/],
    ["of one kind", { kind: "digital" }, /products_kind_updated/],
    ["of one family", { family: "metal" }, /products_family_id|products_updated/],
    ["of one collection", { collection: "gifts" }, /collection_products_(pkey|product_id)/],
    ["of one tag", { tag: "tag77" }, /products_tags/],
    ["of a span of prices", { priceFrom: 100, priceTo: 200 }, /products_price_span/],
    ["with a picture", { picture: "some" }, /product_images_product_id/],
    ["without a picture", { picture: "none" }, /product_images_product_id/],
    ["with a moment of their own", { scheduled: "some" }, /products_publish_at/],
  ])("%s reads an index and no whole table of products", async (_name, filter, index) => {
    const plan = await planOf(adminRowsStatement({ ...filter, limit: 50 }));
    expect(plan).toMatch(index);
    for (const table of ["products", "product_images", "collection_products"])
      expect(plan).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`));
  });
});
