import { sellableVariants } from "../catalog/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { mailShop, queueMail } from "../mails/index.ts";
import { shopSettings } from "../settings/index.ts";
import { goodsForMail } from "./alert-mail.ts";
import { alertHash, alertUrl } from "./alert-tokens.ts";
import { takeForProof } from "./alert-writes.ts";

/** The job that asks an address whether it meant it. Run twice, it asks once. */
export function sendAlertProof(ctx: Context, { alertId }: { alertId: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const alert = await takeForProof(tx, alertId, alertHash(ctx.config, "prove", alertId));
    if (!alert) return;
    const [variant] = await sellableVariants(tx, [alert.variantId]);
    if (!variant) return;
    const { currency } = await shopSettings(tx);
    const leaveUrl = alertUrl(ctx.config, "leave", alertId);
    await queueMail(tx, {
      kind: "stock-alert-asked",
      about: `${alertId} ${alert.proofsSent}`,
      orderId: null,
      recipient: alert.email,
      locale: alert.locale,
      leaveUrl,
      data: {
        shop: await mailShop(tx, ctx),
        goods: goodsForMail(ctx, { variant, currency }),
        url: alertUrl(ctx.config, "prove", alertId),
        leaveUrl,
      },
    });
  });
}
