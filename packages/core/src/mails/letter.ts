import type { MailLocale, MailPicture, MailShop } from "./mail-data.ts";

/** A mail as it will be read, before it is HTML or plain text: every word and figure decided. */
export interface Letter {
  locale: MailLocale;
  shop: MailShop;
  subject: string;
  /** What a mail program shows beside the subject. */
  preview: string;
  heading: string[];
  lead: string;
  works: Work[];
  sums: Figure[];
  /** Null where the mail is not about money. */
  total: Figure | null;
  facts: { label: string; value: string }[];
  action: { label: string; url: string };
  /** The way out, for mails somebody may no longer want. */
  wayOut?: { label: string; url: string };
  after: string[];
  footer: string[];
}

export interface Work {
  title: string;
  detail: string;
  note: string;
  amount: string;
  picture: MailPicture | null;
}

export interface Figure {
  label: string;
  amount: string;
}

/** One line, whatever was typed: no control character reaches a header or fakes a line of the plain part. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
