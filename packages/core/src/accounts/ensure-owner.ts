import { randomBytes } from "node:crypto";
import { email as emailSchema } from "@atelier/contract/common";
import { record } from "../audit/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { hashPassword } from "./password-hash.ts";
import { hasOwner } from "./user-queries.ts";
import { insertUser, lockOwnership } from "./user-writes.ts";

/** Makes the owner of a shop that has none and returns the random password this once; undefined where there is one. */
export async function ensureOwner(ctx: Context): Promise<{ email: string; password: string } | undefined> {
  if (await hasOwner(ctx.db)) return undefined;
  const password = readablePassword();
  const passwordHash = await hashPassword(password);
  const email = await ownerEmail(ctx);
  return inTransaction(ctx, async (tx) => {
    await lockOwnership(tx);
    if (await hasOwner(tx)) return undefined;
    const id = await insertUser(tx, { email, name: "The owner", role: "owner", passwordHash });
    await record(tx, ctx, {
      action: "user.created",
      resourceKind: "user",
      resourceId: id,
      detail: { email, role: "owner" },
    });
    return { email, password };
  });
}

/** The shop's own address if it has one, else one at its host that the sign-in form accepts. */
async function ownerEmail(ctx: Context): Promise<string> {
  const { email } = await shopSettings(ctx.db);
  const candidates = [email, `owner@${new URL(ctx.config.publicUrl).hostname}`];
  return candidates.find((candidate) => emailSchema.safeParse(candidate).success) ?? "owner@shop.example";
}

// Without letters and figures that look alike.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** 20 characters of 31 in four groups: 99 bits, and can be typed from a screen. */
function readablePassword(): string {
  const characters: string[] = [];
  while (characters.length < 20) {
    // 248 is the largest multiple of 31 in a byte: no character is likelier than another.
    for (const byte of randomBytes(32)) if (byte < 248) characters.push(alphabet[byte % 31] ?? "");
  }
  return [0, 5, 10, 15].map((start) => characters.slice(start, start + 5).join("")).join("-");
}
