import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { type SellableVariant, sellableVariants } from "../catalog/index.ts";
import { type Context, enqueue, inTransaction } from "../kernel/index.ts";
import { mailShop, queueMail } from "../mails/index.ts";
import { shopSettings } from "../settings/index.ts";
import { goodsForMail, goodsUrl } from "./alert-mail.ts";
import { toldLately } from "./alert-queries.ts";
import { alertUrl } from "./alert-tokens.ts";
import { takeLongestWaiting, type ToldAlert } from "./alert-writes.ts";
import { piecesFree } from "./awaited-variant.ts";

/** Mails of one transaction. */
const AT_ONCE = 100;
/** For one piece five are told, and the next five when half an hour has shown that it is still there. */
const PER_PIECE = 5;
const PATIENCE_MINUTES = 30;

/**
 * The job that tells those who wait that a variant is back, in the order they asked, in waves that fit what is there.
 * Who is told is marked in the transaction that puts the mail in the outbox, so a crash tells nobody twice.
 */
export function tellWaiting(ctx: Context, { variantId }: { variantId: string }): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    await oneWaveAtATime(tx, variantId);
    const [variant] = await sellableVariants(tx, [variantId]);
    if (!variant) return 0;
    const free = piecesFree(variant);
    if (free === 0) return 0;
    const most = Math.min(AT_ONCE, PER_PIECE * free - (await toldLately(tx, variantId, PATIENCE_MINUTES)));
    if (most <= 0) return 0;
    const told = await takeLongestWaiting(tx, variantId, most);
    await tell(tx, ctx, { variant, told });
    // What is left when a wave is spent, the sweep comes back for.
    const key = `stock-alerts.tell:${variantId}`;
    if (told.length === AT_ONCE) await enqueue(tx, { name: "stock-alerts.tell", payload: { variantId }, key });
    return told.length;
  });
}

/** Two workers would each count those told lately, and together tell too many. */
async function oneWaveAtATime(tx: Tx, variantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`stock-alerts.tell:${variantId}`}, 0))`.execute(tx);
}

async function tell(
  tx: Tx,
  ctx: Context,
  { variant, told }: { variant: SellableVariant; told: readonly ToldAlert[] },
): Promise<void> {
  if (told.length === 0) return;
  const { currency } = await shopSettings(tx);
  const shop = await mailShop(tx, ctx);
  const goods = goodsForMail(ctx, { variant, currency });
  const url = goodsUrl(ctx, variant);
  for (const { id, email, locale } of told) {
    const leaveUrl = alertUrl(ctx.config, "leave", id);
    const data = { shop, goods, url, leaveUrl };
    const mail = { about: id, orderId: null, recipient: email, locale, leaveUrl, data };
    await queueMail(tx, { kind: "stock-alert-back", ...mail });
  }
}
