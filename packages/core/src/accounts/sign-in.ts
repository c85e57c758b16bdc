import type { SignedInView, SignInInput } from "@atelier/contract/accounts";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import type { AtSignIn } from "./at-sign-in.ts";
import { openSession } from "./open-session.ts";
import { passwordFits } from "./password-hash.ts";
import { countSignIn, forgiveSignIn } from "./sign-in-limits.ts";
import { lockUser, userByEmail, type UserForSignIn } from "./user-queries.ts";

/**
 * Signs a person in under a new session. An unknown address, a wrong password and a closed account get the same answer
 * after the same work. Refuses: account.wrong-credentials, limit.too-many-attempts, shop.busy.
 */
export async function signIn(ctx: Context, input: SignInInput, alongside?: AtSignIn): Promise<SignedInView> {
  await countSignIn(ctx, input.email);
  const found = await userByEmail(ctx.db, input.email);
  const fits = await passwordFits(found?.passwordHash, input.password);
  if (!found || !fits || !found.isActive) throw new Refusal("account.wrong-credentials");
  const signedIn = await inTransaction(ctx, async (tx) => {
    const user = await lockUser(tx, found.id);
    // Closed, or given another password, while this one was being checked.
    if (!user?.isActive || user.passwordHash !== found.passwordHash) throw new Refusal("account.wrong-credentials");
    if (user.role !== "user")
      await record(tx, asUser(ctx, user), { action: "account.signed-in", resourceKind: "user", resourceId: user.id });
    await alongside?.(tx, ctx, user.id);
    return openSession(tx, ctx, user);
  });
  await forgiveSignIn(ctx, input.email);
  ctx.remember.sessionToken = signedIn.sessionToken;
  return signedIn;
}

/** The visitor was still nobody when the request came in. */
function asUser(ctx: Context, { id, name, role }: UserForSignIn): Pick<Context, "actor" | "requestId"> {
  return { requestId: ctx.requestId, actor: { kind: "staff", userId: id, name, role } };
}
