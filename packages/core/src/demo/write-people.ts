import { customers, staff } from "@atelier/db/seeds";
import type { Tx } from "@atelier/db";
import { hashPassword } from "../accounts/index.ts";
import { type Context, newId, randomToken } from "../kernel/index.ts";
import { demoPassword } from "./demo-accounts.ts";

/** Users' ids by their e-mail. */
export type People = ReadonlyMap<string, string>;
export type Hashes = ReadonlyMap<string, string>;

const NOBODY_KNOWS = "";

/** Hashes the staff's passwords, and one that nobody knows for all customers, before any transaction is open. */
export async function hashPasswords(ctx: Pick<Context, "config">): Promise<Hashes> {
  const emails = staff.map((member) => member.email);
  const hashed = await Promise.all(
    emails.map(async (email) => [email, await hashPassword(demoPassword(ctx, email))] as const),
  );
  return new Map([...hashed, [NOBODY_KNOWS, await hashPassword(randomToken())]]);
}

/** Step: the studio's people and the customers who have an account. */
export async function writePeople(tx: Tx, hashes: Hashes): Promise<People> {
  const accounts = customers.filter((customer) => customer.account);
  const users = [
    ...staff.map(({ name, email, role }) => ({ name, email, role: role as string })),
    ...accounts.map(({ name, email }) => ({ name, email, role: "user" })),
  ].map((user) => ({
    ...user,
    id: newId(),
    isDemo: true,
    passwordHash: hashes.get(user.email) ?? hashes.get(NOBODY_KNOWS) ?? "",
  }));
  await tx.insertInto("users").values(users).execute();
  return new Map(users.map((user) => [user.email, user.id]));
}
