import { mayDo, type Permission } from "@atelier/contract/permissions";
import { type Context, hashToken, Refusal } from "../kernel/index.ts";
import { ownerOfSession } from "./session-queries.ts";

/**
 * Asks anew whether whoever began something long may go on with it. Asking does not keep the session alive.
 * Refuses: account.signed-out, account.not-permitted.
 */
export async function assertStillMay(ctx: Context, permission: Permission): Promise<void> {
  if (ctx.actor.kind === "system") return;
  const token = ctx.visit.sessionToken;
  const owner = token ? await ownerOfSession(ctx.db, hashToken(token)) : undefined;
  if (!owner) throw new Refusal("account.signed-out");
  if (!mayDo(owner.role, permission)) throw new Refusal("account.not-permitted");
}
