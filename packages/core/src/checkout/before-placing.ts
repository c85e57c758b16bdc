import { sql } from "kysely";
import { mayHaveCart, ownCartId } from "../cart/index.ts";
import type { Context } from "../kernel/index.ts";
import { earlierOrders } from "./let-go-of-earlier-order.ts";

interface Ahead {
  /** What the visitor is after. */
  variantIds: string[];
  /** Pages of her earlier orders, which may have been paid a moment ago. */
  sessionIds: string[];
}

/** What placing an order must know before it holds a connection. */
export async function beforePlacing(ctx: Context): Promise<Ahead> {
  const nothing = { variantIds: [], sessionIds: [] };
  if (!mayHaveCart(ctx)) return nothing;
  const { rows } = await sql<Ahead>`
    with own as materialized (select ${ownCartId(ctx)} as id)
    select
      (select coalesce(json_agg(variant_id), '[]') from cart_lines where cart_id = (select id from own)) as variant_ids,
      (select coalesce(json_agg(p.stripe_session_id order by o.id), '[]')
        from (select o.id ${earlierOrders(sql`(select id from own)`)}) as o join payments as p on p.order_id = o.id
        where p.stripe_session_id is not null) as session_ids
  `.execute(ctx.db);
  return rows[0] ?? nothing;
}
