import { sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import { askForAlert } from "./ask-for-alert.ts";
import { alertToken } from "./alert-tokens.ts";
import { proveAlert } from "./prove-alert.ts";
import { sendAlertProof } from "./send-alert-proof.ts";

/** What of a shop under test is needed here. */
type TestShop = Pick<Context, "db" | "config"> & { system: Context; guest(): Context };

/** Somebody asks, gets the mail and presses its link. Gives the wish's id. */
export async function waitsFor(shop: TestShop, variantId: string, email: string): Promise<string> {
  const guest = shop.guest();
  await askForAlert(guest, { variantId, email });
  const alertId = await openAlert(shop, variantId, email);
  await sendAlertProof(shop.system, { alertId });
  await proveAlert(guest, { token: alertToken(shop.config, "prove", alertId) });
  return alertId;
}

/** The wish of an address that was not told yet. */
export async function openAlert(shop: TestShop, variantId: string, email: string): Promise<string> {
  const { id } = await shop.db
    .selectFrom("stockAlerts")
    .select("id")
    .where("variantId", "=", variantId)
    .where("email", "=", email)
    .where("state", "<>", "told")
    .executeTakeFirstOrThrow();
  return id;
}

/** So many people wait, the first first. */
export async function crowd(shop: TestShop, variantId: string, count: number): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    insert into stock_alerts (id, variant_id, email, locale, state, leave_hash, created_at)
    select gen_random_uuid(), ${variantId}::uuid, 'w' || n || '@example.com', 'en-GB', 'waiting', gen_random_uuid()::text,
      now() - make_interval(secs => 100000 - n)
    from generate_series(1, ${count}::int) as n returning email
  `.execute(shop.db);
  return rows.map((row) => row.email);
}

/** Who was written to that a thing is back, wave by wave; those of one wave were told in the same moment. */
export async function toldInOrder(shop: TestShop, variantId: string): Promise<string[]> {
  const { rows } = await sql<{ recipient: string }>`
    select m.recipient from mails m join stock_alerts a on a.id::text = m.about
    where m.kind = 'stock-alert-back' and a.variant_id = ${variantId}::uuid order by a.told_at, a.created_at
  `.execute(shop.db);
  return rows.map((row) => row.recipient);
}
