import type { Tx } from "@atelier/db";
import { sql } from "kysely";

/** Writes how many of each product were ever paid for, where that is no longer what it says. Returns how many changed. */
export async function updateSoldCounts(tx: Tx): Promise<number> {
  const result = await sql`
    update products as p
    set sold_count = counted.sold
    from (
      select p.id, coalesce(sum(l.quantity) filter (where o.status = 'paid'), 0)::integer as sold
      from products as p
      left join order_lines as l on l.product_id = p.id
      left join orders as o on o.id = l.order_id
      group by p.id
    ) as counted
    where p.id = counted.id and p.sold_count <> counted.sold
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}
