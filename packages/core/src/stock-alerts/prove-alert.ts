import { type AlertTokenInput } from "@atelier/contract/stock-alerts";
import { type Context, enqueue, hashToken, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { variantOfProof } from "./alert-queries.ts";
import { useProof } from "./alert-writes.ts";
import { holdStill, piecesFree } from "./awaited-variant.ts";

/** Whoever holds the link reads the address: from now on it waits. Once. Refuses: stock.alert-link-over. */
export function proveAlert(ctx: Context, { token }: AlertTokenInput): Promise<{ done: true }> {
  const proofHash = hashToken(token);
  return inTransaction(ctx, async (tx) => {
    const variantId = orRefuse(await variantOfProof(tx, proofHash), "stock.alert-link-over");
    const variant = await holdStill(tx, variantId);
    if (!(await useProof(tx, proofHash))) throw new Refusal("stock.alert-link-over");
    // It came back while the mail lay unread.
    if (variant && piecesFree(variant) > 0) {
      const key = `stock-alerts.tell:${variantId}`;
      await enqueue(tx, { name: "stock-alerts.tell", payload: { variantId }, key });
    }
    return { done: true };
  });
}
