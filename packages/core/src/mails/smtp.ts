import { assertOutsideTransaction } from "../kernel/index.ts";

export interface OutgoingMail {
  /** Stays the same over all tries, so that a server that has it already can tell. */
  messageId: string;
  from: { name: string; address: string } | string;
  replyTo: string;
  recipient: string;
  subject: string;
  html: string;
  plain: string;
  leaveUrl: string | null;
}

/** The receiving server said no for good: this recipient or this mail, not the line or our own account. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 5_000 };

/** Hands one mail to the server of SMTP_URL. Throws MailRefused when it must not be tried again, anything else when it may. */
export async function deliver(smtpUrl: string, mail: OutgoingMail): Promise<void> {
  assertOutsideTransaction("send a mail");
  // Loaded with the first mail: a shop that sends none carries none of it.
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({ url: smtpUrl, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({
      messageId: mail.messageId,
      from: mail.from,
      ...(mail.replyTo && { replyTo: { name: "", address: mail.replyTo } }),
      to: { name: "", address: mail.recipient },
      subject: mail.subject,
      text: mail.plain,
      html: mail.html,
      // RFC 3834: nobody's absence note needs to answer this.
      headers: { "Auto-Submitted": "auto-generated", ...wayOut(mail) },
    });
  } catch (error) {
    if (isForGood(error)) throw new MailRefused(reasonOf(error));
    throw error;
  } finally {
    transport.close();
  }
}

/** RFC 8058: one press in the mail program itself. */
function wayOut({ leaveUrl }: OutgoingMail): Record<string, string> {
  if (!leaveUrl) return {};
  return { "List-Unsubscribe": `<${leaveUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** What a server answered, in one short line without our own addresses or passwords. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.replace(/[\p{Cc}]+/gu, " ").slice(0, 500);
}

// RFC 5321, 4.2.1: 5yz is a permanent answer. To AUTH or MAIL FROM it speaks of our settings, which may be corrected.
function isForGood(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  return typeof responseCode === "number" && responseCode >= 500 && (command === "RCPT TO" || command === "DATA");
}
