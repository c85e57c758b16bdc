import type { Db } from "@atelier/db";
import type { Context } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import type { MailShop } from "./mail-data.ts";

/** The sender as its mails show it. */
export async function mailShop(db: Db, ctx: Pick<Context, "config">): Promise<MailShop> {
  const { name, address, email, timeZone } = await shopSettings(db);
  return { name, address, email, timeZone, url: ctx.config.publicUrl };
}
