import type { MeView } from "@atelier/contract/accounts";
import type { Role } from "@atelier/contract/permissions";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { assertPassword } from "./assert-password.ts";
import { hashPassword } from "./password-hash.ts";
import { meView } from "./user-queries.ts";
import { insertUser } from "./user-writes.ts";

export interface NewUser {
  email: string;
  name: string;
  role: Role;
  password: string;
}

/** Makes an account of any role; for the command line and the first run. Refuses: account.not-permitted, account.email-taken, account.password-too-weak. */
export async function createUser(ctx: Context, input: NewUser): Promise<MeView> {
  if (ctx.actor.kind !== "system") throw new Refusal("account.not-permitted");
  const { email, name, role } = input;
  assertPassword(input.password, email);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(ctx, async (tx) => {
    const id = await insertUser(tx, { email: email.toLowerCase(), name, role, passwordHash });
    await record(tx, ctx, { action: "user.created", resourceKind: "user", resourceId: id, detail: { email, role } });
    return meView({ id, email: email.toLowerCase(), name, role });
  });
}
