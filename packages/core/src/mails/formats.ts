import { decimalFromMinor, exponentOf } from "../kernel/index.ts";
import type { MailLocale } from "./mail-data.ts";

export interface Formats {
  money(minor: number): string;
  /** 20 November 2026, 14:12 */
  moment(instant: string): string;
  /** Tuesday 24 November */
  day(instant: string): string;
  /** 14:12 */
  time(instant: string): string;
  /** 20% of 2000 basis points */
  percent(basisPoints: number): string;
}

const made = new Map<string, Formats>();

/** Money and time as they are written where the reader lives, in the shop's time zone. Made once: it costs more than the mail. */
export function formatsFor(locale: MailLocale, currency: string, timeZone: string): Formats {
  const key = `${locale} ${currency} ${timeZone}`;
  const formats = made.get(key) ?? makeFormats(locale, currency, timeZone);
  made.set(key, formats);
  return formats;
}

function makeFormats(locale: MailLocale, currency: string, timeZone: string): Formats {
  const digits = exponentOf(currency);
  const money = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone });
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return {
    money: (minor) => money.format(decimalFromMinor(minor, currency) as `${number}`),
    moment: (instant) => `${date.format(new Date(instant))}, ${time.format(new Date(instant))}`,
    day: (instant) => day.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    percent: (basisPoints) => percent.format(basisPoints / 10_000),
  };
}
