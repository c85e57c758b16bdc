import type { AlertLinkView, AlertTokenInput } from "@atelier/contract/stock-alerts";
import { type Context, hashToken, orRefuse } from "../kernel/index.ts";
import { linkOfHash } from "./alert-queries.ts";

/** What a link of a mail is for, without whose it is. Refuses: stock.alert-link-over. */
export async function alertByToken(ctx: Pick<Context, "db">, { token }: AlertTokenInput): Promise<AlertLinkView> {
  return orRefuse(await linkOfHash(ctx.db, hashToken(token)), "stock.alert-link-over");
}
