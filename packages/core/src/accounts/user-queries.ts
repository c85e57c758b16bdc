import type { MeView } from "@atelier/contract/accounts";
import { permissionsOf, type Role, role as roleSchema } from "@atelier/contract/permissions";
import type { Db, Tx } from "@atelier/db";

export interface UserForSignIn {
  id: string;
  email: string;
  name: string;
  role: Role;
  passwordHash: string;
  isActive: boolean;
}

/** The account of an address, whatever its letters' case. */
export async function userByEmail(db: Db, email: string): Promise<UserForSignIn | undefined> {
  const row = await db
    .selectFrom("users")
    .select(["id", "email", "name", "role", "passwordHash", "status"])
    .where("email", "=", email)
    .executeTakeFirst();
  return row && forSignIn(row);
}

/** The account again, kept from changing while a session is made for it. */
export async function lockUser(tx: Tx, id: string): Promise<UserForSignIn | undefined> {
  const row = await tx
    .selectFrom("users")
    .select(["id", "email", "name", "role", "passwordHash", "status"])
    .where("id", "=", id)
    .forShare()
    .executeTakeFirst();
  return row && forSignIn(row);
}

function forSignIn({
  status,
  ...row
}: Omit<UserForSignIn, "role" | "isActive"> & { role: string; status: string }): UserForSignIn {
  return { ...row, role: roleSchema.parse(row.role), isActive: status === "active" };
}

/** What a person may know of his own account. */
export async function meById(db: Db, id: string): Promise<MeView | undefined> {
  const row = await db
    .selectFrom("users")
    .select(["id", "email", "name", "role"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && meView({ ...row, role: roleSchema.parse(row.role) });
}

/** An account as its owner sees it. */
export function meView(user: { id: string; email: string; name: string; role: Role }): MeView {
  const { id, email, name, role } = user;
  return { id, email, name, role, permissions: [...permissionsOf[role]] };
}

/** Whether the shop has an owner. */
export async function hasOwner(db: Db): Promise<boolean> {
  return (
    (await db.selectFrom("users").select("id").where("role", "=", "owner").limit(1).executeTakeFirst()) !== undefined
  );
}
