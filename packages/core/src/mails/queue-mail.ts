import { Refusal, enqueue } from "../kernel/index.ts";
import type { Tx } from "@atelier/db";
import type { MailToQueue } from "./mail-data.ts";
import { insertMail } from "./mail-writes.ts";
import { MOST_ATTEMPTS } from "./send-mail.ts";
import type { WrittenMail } from "./write-mail.ts";

/**
 * Writes a mail and puts it in the outbox, in the transaction of what it tells of. One mail of a kind about one thing:
 * a second call changes nothing.
 */
export async function queueMail(tx: Tx, mail: MailToQueue): Promise<void> {
  refuseStrangeRecipient(mail);
  const mailId = await insertMail(tx, mail, await written(mail));
  if (mailId)
    await enqueue(tx, {
      name: "mail.send",
      payload: { mailId },
      key: `mail.send:${mailId}`,
      maxAttempts: MOST_ATTEMPTS,
    });
}

/** Step: a mail of the past, as a history written afterwards has it: held in the outbox, never handed to anyone. */
export async function holdMail(tx: Tx, mail: MailToQueue, at: string): Promise<void> {
  refuseStrangeRecipient(mail);
  const mailId = await insertMail(tx, mail, await written(mail));
  if (mailId) await tx.updateTable("mails").set({ state: "held", createdAt: at }).where("id", "=", mailId).execute();
}

/** The mail written out; what draws it is loaded with the first one. */
async function written(mail: MailToQueue): Promise<WrittenMail> {
  const { writeMail } = await import("./write-mail.ts");
  return writeMail(mail);
}

function refuseStrangeRecipient(mail: MailToQueue): void {
  if (/[\p{Cc}\s,;<>]/u.test(mail.recipient)) throw new Refusal("request.malformed", { field: "email" });
}
