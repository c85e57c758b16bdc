import { type Context, inTransaction } from "../kernel/index.ts";
import { luciaOver } from "./lucia.ts";

/** Ends the visitor's session, if there is one, and makes the browser forget it. */
export async function signOut(ctx: Context): Promise<{ done: true }> {
  const { sessionToken } = ctx.visit;
  if (sessionToken) await inTransaction(ctx, (tx) => luciaOver(tx).invalidateSession(sessionToken));
  ctx.remember.sessionToken = null;
  return { done: true };
}
