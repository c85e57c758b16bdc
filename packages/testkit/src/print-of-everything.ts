import { sql } from "kysely";
import type { TestShop } from "./test-shop.ts";

/** One print of every table's rows, counters of attempts apart: what a refused call must leave as it was. */
export async function printOfEverything(shop: Pick<TestShop, "db">): Promise<string> {
  const { rows } = await sql<{ print: string }>`
    select string_agg(md5(t.doc::text), '' order by t.name) as print from (
      select relname as name, query_to_xml(format('select * from %I order by 1', relname), false, true, '') as doc
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'rate_limits'
    ) t
  `.execute(shop.db);
  return rows[0]?.print ?? "";
}
