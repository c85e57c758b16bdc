import type { Db } from "@atelier/db";
import { sql } from "kysely";

/** Whether nobody has put anything into this shop yet: no person, no product, no order. */
export async function isUntouched(db: Db): Promise<boolean> {
  const { rows } = await sql<{ untouched: boolean }>`
    select not exists (select 1 from users) and not exists (select 1 from products)
      and not exists (select 1 from orders) as untouched
  `.execute(db);
  return rows[0]?.untouched ?? false;
}
