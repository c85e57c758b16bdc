import { z } from "zod";
import { cursor, id, instant, limit, pageOf, text } from "./common.ts";

export const mailKind = z.enum([
  "order-confirmed",
  "order-shipped",
  "order-cancelled",
  "money-returned",
  "stock-alert-asked",
  "stock-alert-back",
]);
export type MailKind = z.infer<typeof mailKind>;
export const mailState = z.enum(["queued", "sent", "held", "failed"]);

/** What staff narrow the outbox down by. */
export const mailFilter = z.strictObject({
  state: mailState.optional(),
  kind: mailKind.optional(),
  /** Address, order or subject. */
  q: text(120).optional(),
  /** Part of the address alone. */
  to: text(254).optional(),
  writtenFrom: instant.optional(),
  writtenTo: instant.optional(),
});
export type MailFilter = z.infer<typeof mailFilter>;
export const mailListInput = mailFilter.extend({
  cursor: cursor.optional(),
  limit: limit.optional(),
});
export type MailListInput = z.infer<typeof mailListInput>;
export const mailRowView = z.object({
  id,
  kind: mailKind,
  recipient: z.string(),
  subject: z.string(),
  state: mailState,
  attempts: z.int(),
  lastError: z.string().nullable(),
  orderId: id.nullable(),
  orderNumber: z.string().nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
});
export type MailRowView = z.infer<typeof mailRowView>;
export const mailPage = pageOf(mailRowView).extend({
  counts: z.object({ queued: z.int(), sent: z.int(), held: z.int(), failed: z.int() }),
  /** How many match. */
  total: z.int(),
  /** False without SMTP_URL: mails are held here and read here. */
  delivers: z.boolean(),
});
export type MailPage = z.infer<typeof mailPage>;
export const mailByIdInput = z.strictObject({ id });
export const mailView = mailRowView.extend({ html: z.string(), plain: z.string() });
export type MailView = z.infer<typeof mailView>;
export const mailResendInput = z.strictObject({ id });
export type MailResendInput = z.infer<typeof mailResendInput>;
