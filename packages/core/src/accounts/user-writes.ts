import type { Role } from "@atelier/contract/permissions";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { Refusal } from "../kernel/index.ts";

/** Adds an account. Refuses: account.email-taken. */
export async function insertUser(
  tx: Tx,
  user: { email: string; name: string; role: Role; passwordHash: string },
): Promise<string> {
  const row = await tx
    .insertInto("users")
    .values(user)
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new Refusal("account.email-taken", { field: "email" });
  return row.id;
}

/** Lets one transaction at a time look for an owner and make one. */
export async function lockOwnership(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('accounts.owner'))`.execute(tx);
}
