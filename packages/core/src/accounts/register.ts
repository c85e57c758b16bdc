import type { RegisterInput, SignedInView } from "@atelier/contract/accounts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { assertPassword } from "./assert-password.ts";
import type { AtSignIn } from "./at-sign-in.ts";
import { openSession } from "./open-session.ts";
import { hashPassword } from "./password-hash.ts";
import { countRegistration } from "./sign-in-limits.ts";
import { insertUser } from "./user-writes.ts";

/** Makes a shopper's account and signs in. Refuses: account.email-taken, account.password-too-weak, limit.too-many-attempts, shop.busy. */
export async function register(ctx: Context, input: RegisterInput, alongside?: AtSignIn): Promise<SignedInView> {
  const { email, name, password } = input;
  assertPassword(password, email);
  await countRegistration(ctx);
  const passwordHash = await hashPassword(password);
  const signedIn = await inTransaction(ctx, async (tx) => {
    const id = await insertUser(tx, { email, name, role: "user", passwordHash });
    await alongside?.(tx, ctx, id);
    return openSession(tx, ctx, { id, email, name, role: "user" });
  });
  ctx.remember.sessionToken = signedIn.sessionToken;
  return signedIn;
}
