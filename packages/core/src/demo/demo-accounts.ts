import { staff } from "@atelier/db/seeds";
import { type Context, derivedToken } from "../kernel/index.ts";

export interface DemoAccount {
  name: string;
  email: string;
  role: string;
  password: string;
}

/** The password of a demo account: this shop's own, and the same at every start, because it comes from its secret. */
export function demoPassword(ctx: Pick<Context, "config">, email: string): string {
  return derivedToken(ctx.config, "demo account", email)
    .replace(/[^a-zA-Z0-9]/g, "")
    .slice(0, 14);
}

/** The accounts a visitor of the demo shop may sign in with; none once the demo is removed. */
export async function demoAccounts(ctx: Pick<Context, "config" | "db">): Promise<DemoAccount[]> {
  const rows = await ctx.db
    .selectFrom("users")
    .select(["name", "email", "role"])
    .where("isDemo", "=", true)
    .where("role", "!=", "user")
    .execute();
  const order = new Map(staff.map((member, index) => [member.email, index]));
  return rows
    .map((row) => ({ ...row, password: demoPassword(ctx, row.email) }))
    .sort((a, b) => (order.get(a.email) ?? 99) - (order.get(b.email) ?? 99));
}
