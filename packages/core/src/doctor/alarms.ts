import { sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import type { Finding } from "./examine.ts";

const MOST_NAMED = 20;

/**
 * Orders of which the shop has not known for a quarter of an hour whether Stripe did what it was asked: the reconciler
 * has then asked several times and was not answered. A page that can no longer be paid is of no account.
 */
export async function unknownPayments({ db }: Pick<Context, "db">): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select o.number as what
    from payment_intents i
    join payments p on p.id = i.payment_id
    join orders o on o.id = p.order_id
    left join refunds r on r.id = i.refund_id
    where i.state = 'unknown' and i.first_sent_at < now() - interval '15 minutes' and not o.is_demo
      and case i.kind when 'refund' then r.status = 'pending' else p.session_closed_at is null end
    order by i.first_sent_at
  `.execute(db);
  return [...new Set(rows.map(({ what }) => what))];
}

/** What is no contradiction in the data but has waited too long for an answer. */
export async function alarms(ctx: Pick<Context, "db">): Promise<Finding[]> {
  const unknown = await unknownPayments(ctx);
  if (unknown.length === 0) return [];
  const says = "what became of a payment is known within a quarter of an hour";
  return [{ id: "I07", says, broken: unknown.slice(0, MOST_NAMED) }];
}
