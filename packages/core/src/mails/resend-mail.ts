import type { MailResendInput, MailView } from "@atelier/contract/mails";
import { record } from "../audit/index.ts";
import { type Context, enqueue, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { mailById, mailState } from "./mail-queries.ts";
import { requeueMail } from "./mail-writes.ts";
import { MOST_ATTEMPTS } from "./send-mail.ts";

/** Sends a mail once more. Refuses: mail.not-found, mail.not-resendable (no SMTP_URL, or it is leaving at this moment). */
export function resendMail(ctx: Context, input: MailResendInput): Promise<MailView> {
  return inTransaction(ctx, async (tx) => {
    const state = orRefuse(await mailState(tx, input.id), "mail.not-found");
    if (!ctx.config.smtpUrl || !(await requeueMail(tx, input.id))) throw new Refusal("mail.not-resendable");
    await enqueue(tx, {
      name: "mail.send",
      payload: { mailId: input.id },
      key: `mail.send:${input.id}`,
      maxAttempts: MOST_ATTEMPTS,
    });
    await record(tx, ctx, {
      action: "mail.resent",
      resourceKind: "mail",
      resourceId: input.id,
      detail: { wasState: state },
    });
    return mailById({ db: tx }, input);
  });
}
