import { type Expression, type RawBuilder, sql } from "kysely";

/** How many people wait to be told that a variant is back. */
export function waitingFor(variantId: Expression<unknown>): RawBuilder<number> {
  return sql<number>`(
    select count(*)::integer from stock_alerts as w where w.variant_id = ${variantId} and w.state = 'waiting')`;
}
