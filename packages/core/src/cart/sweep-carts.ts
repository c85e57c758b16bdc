import { sql } from "kysely";
import { type Context, inTransaction } from "../kernel/index.ts";

/** Forgets carts nobody came back to for thirty days, some at a time. */
export function sweepCarts(ctx: Context): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await sql`
      delete from carts where id in (
        select id from carts where expires_at < now() and not exists (select 1 from orders where cart_id = carts.id and status = 'pending')
        order by expires_at limit 5000 for update skip locked
      )
    `.execute(tx);
  });
}
