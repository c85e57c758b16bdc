import type { MailResendInput, MailView } from "@atelier/contract/mails";
import type { Tx } from "@atelier/db";
import { record } from "../audit/index.ts";
import { type Context, enqueue, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { mailById, mailState } from "./mail-queries.ts";
import { requeueMail } from "./mail-writes.ts";
import { MOST_ATTEMPTS } from "./send-mail.ts";

/** Sends a mail once more. Refuses what `applyResend` refuses. */
export function resendMail(ctx: Context, input: MailResendInput): Promise<MailView> {
  return inTransaction(ctx, async (tx) => {
    await applyResend(tx, ctx, input);
    return mailById({ db: tx }, input);
  });
}

/**
 * Step: puts a mail back at the beginning and queues its sending. Refuses: mail.not-found, mail.not-resendable (no
 * SMTP_URL, or it is leaving at this moment).
 */
export async function applyResend(
  tx: Tx,
  ctx: Pick<Context, "actor" | "requestId" | "config">,
  input: MailResendInput,
): Promise<void> {
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
}
