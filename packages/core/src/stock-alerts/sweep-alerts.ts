import { sql } from "kysely";
import { type Context, enqueue, inTransaction } from "../kernel/index.ts";
import { callableVariants } from "./alert-queries.ts";
import { forgetWhere } from "./alert-writes.ts";

const ENDED = [
  sql<boolean>`a.state = 'waiting' and a.created_at < now() - interval '180 days'`,
  // Kept so long for the way out in the mail.
  sql<boolean>`a.state = 'told' and a.told_at < now() - interval '30 days'`,
  sql<boolean>`a.state = 'unproven' and coalesce(a.proof_expires_at, a.created_at + interval '1 day') < now()`,
  sql<boolean>`a.variant_id in (
    select v.id from product_variants as v join products as p on p.id = v.product_id
    where v.archived_at is not null or p.status = 'archived') and a.state <> 'told'`,
];

/** The job that forgets who no longer waits, and calls the next ones for what is still there. */
export function sweepAlerts(ctx: Context): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    for (const ended of ENDED) await forgetWhere(tx, ended);
    for (const variantId of await callableVariants(tx)) {
      const key = `stock-alerts.tell:${variantId}`;
      await enqueue(tx, { name: "stock-alerts.tell", payload: { variantId }, key });
    }
  });
}
