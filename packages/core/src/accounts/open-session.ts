import type { SignedInView } from "@atelier/contract/accounts";
import type { Role } from "@atelier/contract/permissions";
import type { Tx } from "@atelier/db";
import { type Context, randomToken } from "../kernel/index.ts";
import { luciaOver } from "./lucia.ts";
import { meView } from "./user-queries.ts";

/** Begins a session under a secret of its own; whatever session the visitor brought along ends. */
export async function openSession(
  tx: Tx,
  ctx: Context,
  user: { id: string; email: string; name: string; role: Role },
): Promise<SignedInView> {
  const lucia = luciaOver(tx);
  if (ctx.visit.sessionToken) await lucia.invalidateSession(ctx.visit.sessionToken);
  const sessionToken = randomToken();
  await lucia.createSession(user.id, { staff: user.role !== "user" }, { sessionId: sessionToken });
  return { sessionToken, me: meView(user) };
}
