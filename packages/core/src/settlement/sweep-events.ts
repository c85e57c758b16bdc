import { sql } from "kysely";
import { type Context, inTransaction } from "../kernel/index.ts";

const AT_ONCE = 1_000;

/**
 * The job that forgets Stripe's events some time after they were applied, a thousand at a time; one that was not is kept
 * however old it is. An event told again after that would be applied again, which changes nothing.
 */
export async function sweepEvents(ctx: Context, signal?: AbortSignal): Promise<void> {
  for (let gone = AT_ONCE; gone === AT_ONCE && !signal?.aborted; ) {
    gone = await inTransaction(ctx, async (tx) => {
      const { numAffectedRows } = await sql`
        delete from webhook_events where id in (
          select id from webhook_events
          where applied_at < now() - make_interval(days => ${ctx.config.eventsKeptDays}::int)
          order by applied_at limit ${AT_ONCE} for update skip locked)
      `.execute(tx);
      return Number(numAffectedRows ?? 0);
    });
  }
}
