import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { type Context, inTransaction } from "../kernel/index.ts";
import { addEvent, clearProblem, lockOrderForSettling, raiseProblem } from "../orders/index.ts";
import { type DisputeTruth, fetchDispute } from "../payments/index.ts";

const told = { open: "disputed", won: "dispute_won", lost: "dispute_lost" } as const;

/**
 * An event named a payment that somebody's bank takes back: the truth is fetched, written down once in the order's
 * story, and somebody is asked for. The books stay as they are: what a lost one costs is booked by hand. Returns whether
 * the payment is ours.
 */
export async function settleDispute(ctx: Context, input: { stripeDisputeId: string }): Promise<boolean> {
  const truth = await fetchDispute(ctx.config, input.stripeDisputeId);
  if (!truth.paymentIntentId) return false;
  const found = await ctx.db
    .selectFrom("payments")
    .select("orderId")
    .where("stripePaymentIntentId", "=", truth.paymentIntentId)
    .executeTakeFirst();
  if (!found) return false;
  await inTransaction(ctx, (tx) => applyDispute(tx, ctx, { orderId: found.orderId, truth }));
  return true;
}

async function applyDispute(
  tx: Tx,
  ctx: Context,
  { orderId, truth }: { orderId: string; truth: DisputeTruth },
): Promise<void> {
  const order = await lockOrderForSettling(tx, orderId);
  const { id: disputeId, outcome, amountMinor, reason } = truth;
  const before = await kindsTold(tx, orderId, disputeId);
  // What was read before its end may be written after it.
  if (before.includes(told[outcome]) || (outcome === "open" && before.length > 0)) return;
  await addEvent(tx, ctx, { orderId, kind: told[outcome], detail: { disputeId, amountMinor, reason } });
  if (outcome === "open") return raiseProblem(tx, ctx, { order, problem: "disputed" });
  if (outcome === "lost") return raiseProblem(tx, ctx, { order, problem: "dispute-lost" });
  const { problem } = await tx
    .selectFrom("orders")
    .select("problem")
    .where("id", "=", orderId)
    .executeTakeFirstOrThrow();
  if (problem === "disputed") await clearProblem(tx, ctx, { orderId, note: "" });
}

async function kindsTold(tx: Tx, orderId: string, disputeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("orderEvents")
    .select("kind")
    .where("orderId", "=", orderId)
    .where("kind", "in", Object.values(told))
    .where(sql<boolean>`detail->>'disputeId' = ${disputeId}`)
    .execute();
  return rows.map(({ kind }) => kind);
}
