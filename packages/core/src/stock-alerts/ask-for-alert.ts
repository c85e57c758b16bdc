import type { AskedForAlertView, AskForAlertInput } from "@atelier/contract/stock-alerts";
import type { Tx } from "@atelier/db";
import { actorId, type Context, enqueue, inTransaction, newId, Refusal } from "../kernel/index.ts";
import { mailLocaleOf } from "../mails/index.ts";
import { shopSettings } from "../settings/index.ts";
import { countAsking } from "./alert-limits.ts";
import { hasProven } from "./alert-queries.ts";
import { alertHash } from "./alert-tokens.ts";
import { upsertAlert } from "./alert-writes.ts";
import { holdStill, piecesFree } from "./awaited-variant.ts";

/**
 * Somebody wants to be told when a sold-out variant is back. Every address somebody types gets the same answer after the
 * same work; whether a mail leaves is decided by the job. Refuses: cart.variant-not-for-sale, stock.to-be-had,
 * limit.too-many-attempts.
 */
export async function askForAlert(ctx: Context, input: AskForAlertInput): Promise<AskedForAlertView> {
  const { variantId, email } = input;
  await countAsking(ctx, email);
  const { language } = await shopSettings(ctx.db);
  return inTransaction(ctx, async (tx) => {
    const variant = await holdStill(tx, variantId);
    if (!variant?.buyable) throw new Refusal("cart.variant-not-for-sale");
    if (piecesFree(variant) > 0) throw new Refusal("stock.to-be-had");
    const proven = await isProven(tx, ctx, email);
    const id = newId();
    const alertId = await upsertAlert(tx, {
      id,
      variantId,
      userId: actorId(ctx.actor),
      email,
      locale: mailLocaleOf(input.locale ?? language),
      state: proven ? "waiting" : "unproven",
      leaveHash: alertHash(ctx.config, "leave", id),
    });
    if (proven) return { next: "wait" };
    const key = `stock-alerts.prove:${alertId}`;
    await enqueue(tx, { name: "stock-alerts.prove", payload: { alertId }, key });
    return { next: "prove" };
  });
}

async function isProven(tx: Tx, { actor }: Context, email: string): Promise<boolean> {
  const userId = actorId(actor);
  return userId !== null && hasProven(tx, userId, email);
}
