import { type Context, inTransaction } from "../kernel/index.ts";
import { closeUnopened, expireCheckoutSession } from "../payments/index.ts";
import { openSession } from "./ask-for-payment.ts";
import { applyTruth } from "./settle-payment.ts";

const KEY_REMEMBERED_MS = 23 * 60 * 60 * 1000;

/**
 * The job that closes the page of an order that was let go, so that nobody pays for it any more. Who has paid in the
 * meantime is dealt with at once, as late.
 */
export async function closeSession(ctx: Context, input: { orderId: string }): Promise<void> {
  const row = await ctx.db
    .selectFrom("payments as p")
    .innerJoin("paymentIntents as i", (join) =>
      join.onRef("i.paymentId", "=", "p.id").on("i.kind", "=", "open_session"),
    )
    .select(["p.id", "p.stripeSessionId", "p.sessionClosedAt", "i.state", "i.firstSentAt"])
    .where("p.orderId", "=", input.orderId)
    .executeTakeFirst();
  if (!row || row.sessionClosedAt) return;
  const sessionId = row.stripeSessionId ?? (await lostSession(ctx, input.orderId, row));
  if (!sessionId) return inTransaction(ctx, (tx) => closeUnopened(tx, row.id));
  await applyTruth(ctx, await expireCheckoutSession(ctx.config, sessionId));
}

/** The page whose address never reached us, found by asking again under its key while Stripe remembers it. */
async function lostSession(
  ctx: Context,
  orderId: string,
  intent: { state: string; firstSentAt: string | null },
): Promise<string | undefined> {
  if (intent.state !== "unknown" || !intent.firstSentAt) return undefined;
  if (Date.now() - Date.parse(intent.firstSentAt) > KEY_REMEMBERED_MS) return undefined;
  return (await openSession(ctx, orderId, { evenIfLetGo: true }))?.sessionId;
}
