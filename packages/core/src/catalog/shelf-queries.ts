import type { FamilyView } from "@atelier/contract/shelves";
import type { ShopView } from "@atelier/contract/shop";
import type { Db } from "@atelier/db";
import { sql } from "kysely";

/** Who made what the shop shows, by name, with how many things. */
export async function makerIndex(db: Db): Promise<{ name: string; count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select maker as name, count(*)::integer as count from products
    where status = 'published' and maker <> '' group by maker order by maker
  `.execute(db);
  return rows;
}

type ShopShelves = Pick<ShopView, "productCount" | "families" | "collections">;

/** How much the shop shows and on which shelves; empty ones are left out. */
export async function shownShelves(db: Db): Promise<ShopShelves> {
  const { rows } = await sql<ShopShelves>`
    select (select count(*)::integer from products where status = 'published') as product_count,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name, 'count', count) order by position, name), '[]')
        from (select f.slug, f.name, f.position, count(*) from families as f
          join products as p on p.family_id = f.id and p.status = 'published'
          where f.archived_at is null group by f.id) as counted) as families,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name, 'count', count) order by position, name), '[]')
        from (select c.slug, c.name, c.position, count(*) from collections as c
          join collection_products as cp on cp.collection_id = c.id
          join products as p on p.id = cp.product_id and p.status = 'published'
          group by c.id) as counted) as collections
  `.execute(db);
  return rows[0] ?? { productCount: 0, families: [], collections: [] };
}

/** All families in use, in whatever state their products are. */
export async function familiesForStaff(db: Db): Promise<FamilyView[]> {
  const { rows } = await sql<FamilyView>`
    select f.id, f.slug, f.name, (select count(*)::integer from products as p where p.family_id = f.id) as count
    from families as f where f.archived_at is null order by f.position, f.name, f.id
  `.execute(db);
  return rows;
}

export async function collectionsForStaff(db: Db): Promise<FamilyView[]> {
  const { rows } = await sql<FamilyView>`
    select c.id, c.slug, c.name, (select count(*)::integer from collection_products as cp where cp.collection_id = c.id) as count
    from collections as c order by c.position, c.name, c.id
  `.execute(db);
  return rows;
}

/** Every tag any product wears. */
export async function tagsInUse(db: Db): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct tag from products cross join unnest(tags) as tag order by tag
  `.execute(db);
  return rows.map((row) => row.tag);
}
