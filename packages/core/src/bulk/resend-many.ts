import type { BulkRunView, ResendManyInput } from "@atelier/contract/bulk";
import { type Context, inTransaction } from "../kernel/index.ts";
import { matchingMails, namedMails } from "../mails/index.ts";
import { beginRun } from "./begin-run.ts";

/** Begins to send many mails once more. Refuses what `beginRun` refuses. */
export function resendMany(ctx: Context, { targets }: ResendManyInput): Promise<BulkRunView> {
  const rows = targets.kind === "chosen" ? namedMails(targets.ids) : matchingMails(targets.filter);
  return inTransaction(ctx, (tx) => beginRun(tx, ctx, { act: { kind: "mail.resend" }, rows }));
}
