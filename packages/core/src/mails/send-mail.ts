import { shopSettings } from "../settings/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { oneLine } from "./letter.ts";
import { mailState } from "./mail-queries.ts";
import { type ClaimedMail, claimMail, holdMail, settleMail } from "./mail-writes.ts";
import { deliver, MailRefused, type OutgoingMail, reasonOf } from "./smtp.ts";

/** With the queue's growing pauses, tries over about a day. */
export const MOST_ATTEMPTS = 12;

/**
 * Sends one mail of the outbox. The attempt is on record before the mail leaves, and no two processes have the same mail
 * in hand. Throws where a later try may succeed; without SMTP_URL the mail is held.
 */
export async function sendMail(ctx: Context, input: { mailId: string }): Promise<void> {
  const { smtpUrl } = ctx.config;
  if (!smtpUrl) return inTransaction(ctx, (tx) => holdMail(tx, input.mailId));
  const mail = await inTransaction(ctx, (tx) => claimMail(tx, input.mailId));
  if (!mail) return leaveAlone(ctx, input.mailId);
  const outgoing = await outgoingMail(ctx, mail);
  try {
    await deliver(smtpUrl, outgoing);
  } catch (error) {
    await writeFailure(ctx, mail, error);
    return;
  }
  await inTransaction(ctx, (tx) => settleMail(tx, mail, { state: "sent", lastError: null }));
}

/** A mail another process has in hand may still need this try, should that process end before it is done. */
async function leaveAlone(ctx: Context, mailId: string): Promise<void> {
  if ((await mailState(ctx.db, mailId)) === "queued") throw new Error("Another process has this mail in hand");
}

async function writeFailure(ctx: Context, mail: ClaimedMail, error: unknown): Promise<void> {
  const over = error instanceof MailRefused || mail.attempts >= MOST_ATTEMPTS;
  await inTransaction(ctx, (tx) =>
    settleMail(tx, mail, { state: over ? "failed" : "queued", lastError: reasonOf(error) }),
  );
  if (!over) throw error;
  ctx.log.warn({ mailId: mail.id, attempts: mail.attempts, reason: reasonOf(error) }, "A mail could not be delivered");
}

async function outgoingMail(ctx: Context, mail: ClaimedMail): Promise<OutgoingMail> {
  const settings = await shopSettings(ctx.db);
  const { hostname } = new URL(ctx.config.publicUrl);
  return {
    messageId: `<${mail.id}.${mail.resends}@${hostname}>`,
    from: ctx.config.mailFrom ?? { name: oneLine(settings.name), address: settings.email || `shop@${hostname}` },
    replyTo: settings.email,
    recipient: mail.recipient,
    subject: mail.subject,
    html: mail.html,
    plain: mail.plain,
    leaveUrl: mail.leaveUrl,
  };
}
