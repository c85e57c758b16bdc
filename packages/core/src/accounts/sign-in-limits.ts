import { giveBackToLimit, type Limit, resetLimit, takeFromLimit } from "../access/index.ts";
import { type Context, fingerprint } from "../kernel/index.ts";

const NETWORK_FACTOR = 4;

/** Counts an attempt to sign in, per network and per account and network. Refuses: limit.too-many-attempts. */
export async function countSignIn(ctx: Context, email: string): Promise<void> {
  await takeFromLimit(ctx.db, networkLimit(ctx), ctx.visit.network);
  await takeFromLimit(ctx.db, accountLimit(ctx), accountKey(ctx, email));
}

/** An attempt that succeeded was none: the account's count begins anew, and the network's is as before. */
export async function forgiveSignIn(ctx: Context, email: string): Promise<void> {
  await resetLimit(ctx.db, accountLimit(ctx), accountKey(ctx, email));
  await giveBackToLimit(ctx.db, networkLimit(ctx), ctx.visit.network);
}

/** Counts an account made from a network. Refuses: limit.too-many-attempts. */
export function countRegistration(ctx: Context): Promise<void> {
  return takeFromLimit(
    ctx.db,
    { name: "register", most: ctx.config.limits.signIn * NETWORK_FACTOR },
    ctx.visit.network,
  );
}

function accountLimit(ctx: Context): Limit {
  return { name: "sign-in", most: ctx.config.limits.signIn };
}

function networkLimit(ctx: Context): Limit {
  return { name: "sign-in-network", most: ctx.config.limits.signIn * NETWORK_FACTOR };
}

/** The address itself is not written down for an attempt that may be nobody's. */
function accountKey(ctx: Context, email: string): string {
  return fingerprint(ctx.config, "sign-in", `${email.toLowerCase()}\n${ctx.visit.network}`);
}
