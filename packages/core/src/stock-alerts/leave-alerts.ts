import type { AlertTokenInput } from "@atelier/contract/stock-alerts";
import { type Context, hashToken, inTransaction } from "../kernel/index.ts";
import { forgetAddress } from "./alert-writes.ts";

/** One press: the address a link was sent to is forgotten, with all it waited for. Pressed again it changes nothing. */
export function leaveAlerts(ctx: Context, { token }: AlertTokenInput): Promise<{ done: true }> {
  return inTransaction(ctx, async (tx) => {
    await forgetAddress(tx, hashToken(token));
    return { done: true };
  });
}
