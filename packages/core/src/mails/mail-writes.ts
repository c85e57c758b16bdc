import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import type { MailToQueue } from "./mail-data.ts";
import type { WrittenMail } from "./write-mail.ts";

/** Puts a mail in the outbox; undefined when one of its kind about this thing is there already. */
export async function insertMail(tx: Tx, mail: MailToQueue, written: WrittenMail): Promise<string | undefined> {
  const payload = withoutLinks(mail.data);
  const row = await tx
    .insertInto("mails")
    .values({
      kind: mail.kind,
      about: mail.about,
      orderId: mail.orderId,
      recipient: mail.recipient,
      locale: mail.locale,
      leaveUrl: mail.leaveUrl ?? null,
      payload: sql<string>`${JSON.stringify(payload)}::jsonb`,
      subject: written.subject,
      html: written.html,
      plain: written.plain,
    })
    .onConflict((conflict) => conflict.columns(["kind", "about"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Private links are in the mail itself and need not lie here a second time. */
function withoutLinks(data: MailToQueue["data"]): object {
  return "order" in data
    ? { ...data, order: { ...data.order, url: "[masked]" } }
    : { ...data, url: "[masked]", leaveUrl: "[masked]" };
}

/** How long one process may take to hand a mail over before another one may try: longer than all of SMTP's time-outs in a row. */
const CLAIM_SECONDS = 300;

export interface ClaimedMail {
  id: string;
  recipient: string;
  subject: string;
  html: string;
  plain: string;
  leaveUrl: string | null;
  attempts: number;
  resends: number;
}

/** Counts one attempt and takes the mail for this process alone; undefined when it is taken or needs no sending. */
export function claimMail(tx: Tx, mailId: string): Promise<ClaimedMail | undefined> {
  return tx
    .updateTable("mails")
    .set({
      attempts: sql<number>`attempts + 1`,
      claimedUntil: sql<string>`now() + make_interval(secs => ${CLAIM_SECONDS})`,
    })
    .where("id", "=", mailId)
    .where("state", "=", "queued")
    .where((where) => where.or([where("claimedUntil", "is", null), where("claimedUntil", "<", sql<string>`now()`)]))
    .returning(["id", "recipient", "subject", "html", "plain", "leaveUrl", "attempts", "resends"])
    .executeTakeFirst();
}

/** Writes down how an attempt ended and lets the mail go; an attempt that was overtaken changes nothing. */
export async function settleMail(
  tx: Tx,
  mail: ClaimedMail,
  outcome: { state: "queued" | "sent" | "failed"; lastError: string | null },
): Promise<void> {
  const sentAt = outcome.state === "sent" ? { sentAt: sql<string>`now()` } : {};
  await tx
    .updateTable("mails")
    .set({ state: outcome.state, lastError: outcome.lastError, claimedUntil: null, ...sentAt })
    .where("id", "=", mail.id)
    .where("attempts", "=", mail.attempts)
    .where("resends", "=", mail.resends)
    .execute();
}

/** Keeps a mail in the outbox, to be read there: the shop has no way to send it. */
export async function holdMail(tx: Tx, mailId: string): Promise<void> {
  await tx.updateTable("mails").set({ state: "held" }).where("id", "=", mailId).where("state", "=", "queued").execute();
}

/** Puts a mail back at the beginning, unless it is being handed over at this moment. */
export async function requeueMail(tx: Tx, mailId: string): Promise<boolean> {
  const row = await tx
    .updateTable("mails")
    .set({ state: "queued", attempts: 0, lastError: null, claimedUntil: null, resends: sql<number>`resends + 1` })
    .where("id", "=", mailId)
    .where((where) => where.or([where("claimedUntil", "is", null), where("claimedUntil", "<", sql<string>`now()`)]))
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
