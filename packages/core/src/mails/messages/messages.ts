import type { CancelReason } from "@atelier/contract/orders";
import type { MailLocale } from "../mail-data.ts";
import { deDE } from "./de-de.ts";
import { enGB } from "./en-gb.ts";

/** Every sentence the shop's mails say. */
export interface Messages {
  goods: string;
  pieces(count: number): string;
  taxIncluded(name: string, rate: string): string;
  taxAdded(name: string, rate: string): string;
  seeOrder: string;
  answer: string;
  closedLink: string;
  placed(number: string, when: string): string;
  facts: {
    goesTo: string;
    carrier: string;
    number: string;
    delivery: string;
    backTo: string;
    withYou: string;
    reference: string;
  };
  because: { ordered: string; began: string; paid: string; typed: string; waited: string };
  confirmed: {
    subject(number: string): string;
    preview(total: string): string;
    thanks(name: string): string;
    toSend: string;
    nothingToSend: string;
    leadToSend(delivery: string): string;
    leadNothingToSend: string;
    total: string;
  };
  shipped: {
    subject(number: string): string;
    heading: string;
    lead(carrier: string, day: string): string;
    follow: string;
    late: string;
    part: { subject(number: string): string; heading: string; follows: string };
  };
  cancelled: Record<
    CancelReason,
    { subject(number: string): string; heading: string; lead(number: string, day: string, time: string): string }
  > & {
    nothingTaken: string;
    comesBack: string;
    wouldHaveBeen: string;
    wasPaid: string;
    lateMoney: string;
  };
  returned: {
    subject(amount: string, number: string): string;
    heading: string;
    arrivedLate(number: string, when: string | null): string;
    orderCancelled(number: string): string;
    givenBack(number: string, whole: boolean): string;
    preview: string;
    paid: string;
    whole: string;
    part: string;
    sameWay: string;
    days: string;
  };
  alert: Record<
    "asked" | "back",
    { subject(title: string): string; preview: string; heading: string; lead: string; action: string; after: string }
  > & { leave: string };
}

const catalogs: Record<MailLocale, Messages> = { "en-GB": enGB, "de-DE": deDE };

/** The language to write to somebody in who reads this one: its own, else English. */
export function mailLocaleOf(tag: string): MailLocale {
  const tongue = (one: string) => one.split("-", 1)[0];
  const known = Object.keys(catalogs) as MailLocale[];
  return known.find((one) => tongue(one) === tongue(tag)) ?? "en-GB";
}

/** The shop's sentences in the reader's language. */
export function messagesFor(locale: MailLocale): Messages {
  return catalogs[locale];
}
