import { locale, t } from "../words/words.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

// Without the commas some locales put between weekday, day and month.
function plain(text: string): string {
  return text.replaceAll(",", "");
}

/** The calendar day of an instant where the shop is, as `2026-11-12`. */
export function dayOf(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(new Date(instant));
}

/** "20:31". */
export function timeOf(instant: string, zone: string): string {
  return format(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));
}

/** "Thu 12 Nov"; with its year when that is another one. */
export function dateOf(instant: string, zone: string, now = new Date()): string {
  const sameYear = dayOf(instant, zone).slice(0, 4) === dayOf(now.toISOString(), zone).slice(0, 4);
  const options: Intl.DateTimeFormatOptions = sameYear
    ? { weekday: "short", day: "numeric", month: "short" }
    : { day: "numeric", month: "short", year: "numeric" };
  return plain(format(zone, options).format(new Date(instant)));
}

/** As short as it stays clear: "Today 10:30", "Thu 22:14" within a week, else the date. */
export function shortWhen(instant: string, zone: string, now = new Date()): string {
  const days = daysBetween(dayOf(instant, zone), dayOf(now.toISOString(), zone));
  if (days === 0) return `${t("when.today")} ${timeOf(instant, zone)}`;
  if (days > 0 && days < 7) {
    return `${format(zone, { weekday: "short" }).format(new Date(instant))} ${timeOf(instant, zone)}`;
  }
  return dateOf(instant, zone, now);
}

/** "Thu 12 Nov, 20:31". */
export function longWhen(instant: string, zone: string, now = new Date()): string {
  return `${dateOf(instant, zone, now)}, ${timeOf(instant, zone)}`;
}

/** To the second and with its zone, for those who ask. */
export function exactWhen(instant: string, zone: string): string {
  const said = format(zone, { dateStyle: "full", timeStyle: "medium" }).format(new Date(instant));
  return `${said}, ${zone}`;
}

/** "Today", "Yesterday" or the date. */
export function dayName(day: string, zone: string, now = new Date()): string {
  const days = daysBetween(day, dayOf(now.toISOString(), zone));
  if (days === 0) return t("when.today");
  if (days === 1) return t("when.yesterday");
  return dateOf(`${day}T12:00:00Z`, "UTC", now);
}

/** "Friday, 20 November". */
export function todayName(zone: string, now = new Date()): string {
  const weekday = format(zone, { weekday: "long" }).format(now);
  return `${weekday}, ${format(zone, { day: "numeric", month: "long" }).format(now)}`;
}

/** How long ago in one figure: "2 h", "8 days". */
export function ago(instant: string, now = Date.now()): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
  if (minutes === 0) return t("when.moment");
  if (minutes < 60) return t("when.minutes", { n: minutes });
  if (minutes < 48 * 60) return t("when.hours", { n: Math.floor(minutes / 60) });
  return t("when.days", { n: Math.floor(minutes / 1440) });
}

/** The instant a calendar day begins where the shop is; summer time included. */
export function startOfDay(day: string, zone: string): string {
  return instantOf(`${day}T00:00`, zone);
}

/** The instant at which clocks where the shop is show `2026-11-24T09:00`; summer time included. */
export function instantOf(clock: string, zone: string): string {
  const guess = Date.parse(`${clock}:00Z`);
  const first = guess - offsetAt(guess, zone);
  return new Date(guess - offsetAt(first, zone)).toISOString();
}

/** What clocks where the shop is show at an instant, as `2026-11-24T09:00`. */
export function clockAt(instant: string, zone: string): string {
  return `${dayOf(instant, zone)}T${timeOf(instant, zone)}`;
}

/** A zone as people call it: "United Kingdom Time". */
export function zoneName(zone: string): string {
  const parts = format(zone, { timeZoneName: "longGeneric" }).formatToParts(0);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** The instant a calendar day is over. */
export function endOfDay(day: string, zone: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return startOfDay(next, zone);
}

function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "00";
  return Date.parse(`${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}:${of("second")}Z`) - at;
}

function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}
