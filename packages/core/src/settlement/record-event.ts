import { type Context, enqueue, inTransaction } from "../kernel/index.ts";
import { isLive, verifiedEvent } from "../payments/index.ts";

/**
 * A webhook's message: verified on its raw body, written down once under Stripe's own id, and left to a job. Returns
 * false when no secret of ours signed it. An acknowledged event is durable: the row and the job are one commit.
 */
export async function recordEvent(ctx: Context, body: Buffer, signature: string): Promise<boolean> {
  const event = await verifiedEvent(ctx.config, body, signature);
  if (!event) return false;
  // A test event has no business in a live shop, nor a live one in a test; known and of no effect.
  if (event.livemode !== isLive(ctx.config)) return true;
  const object = event.data.object as { id?: string };
  await inTransaction(ctx, async (tx) => {
    const fresh = await tx
      .insertInto("webhookEvents")
      .values({
        id: event.id,
        type: event.type,
        objectId: object.id ?? "",
        livemode: event.livemode,
        happenedAt: new Date(event.created * 1000).toISOString(),
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (fresh) await enqueue(tx, { name: "settlement.apply", payload: { eventId: event.id }, maxAttempts: 25 });
  });
  return true;
}
