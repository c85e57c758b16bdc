import { mayDo, type Permission } from "@atelier/contract/permissions";
import { type Actor, type Context, hashToken, Refusal } from "../kernel/index.ts";
import { signedInRecently } from "./access-queries.ts";

type Person = Extract<Actor, { userId: string }>;

/** Lets through whoever is signed in. Refuses: account.signed-out. */
export function assertCustomer<Asking extends Pick<Context, "actor">>(
  ctx: Asking,
): asserts ctx is Asking & { actor: Person } {
  if (ctx.actor.kind !== "customer" && ctx.actor.kind !== "staff") throw new Refusal("account.signed-out");
}

/** Lets through the shop itself and staff whose role carries the permission. Refuses: account.signed-out, account.not-permitted. */
export function assertMay(ctx: Pick<Context, "actor">, permission: Permission): void {
  if (ctx.actor.kind === "system") return;
  assertCustomer(ctx);
  if (!mayDo(ctx.actor.role, permission)) throw new Refusal("account.not-permitted");
}

/** Lets through whoever signed in within the last ten minutes, by the database's clock. Refuses: account.signed-out. */
export async function assertRecent(ctx: Context): Promise<void> {
  assertCustomer(ctx);
  const token = ctx.visit.sessionToken;
  if (!token || !(await signedInRecently(ctx.db, hashToken(token), ctx.actor.userId)))
    throw new Refusal("account.signed-out");
}
