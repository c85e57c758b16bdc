import { sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import { settleOf } from "./events.ts";

/**
 * The job of one event: looks up what it concerns and has the truth fetched and applied. Marked as done only after the
 * effect is committed, so that a crash in between repeats it, which changes nothing.
 */
export async function applyEvent(ctx: Context, input: { eventId: string }): Promise<void> {
  const event = await ctx.db
    .selectFrom("webhookEvents")
    .select(["type", "objectId", "appliedAt"])
    .where("id", "=", input.eventId)
    .executeTakeFirst();
  if (!event || event.appliedAt) return;
  const settle = settleOf(event.type);
  const outcome = settle && event.objectId ? ((await settle(ctx, event.objectId)) ? "applied" : "not ours") : "ignored";
  await ctx.db
    .updateTable("webhookEvents")
    .set({ appliedAt: sql`now()`, outcome })
    .where("id", "=", input.eventId)
    .execute();
}
