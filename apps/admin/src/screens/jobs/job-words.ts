import { t } from "../../words/words.ts";

const known = [
  "mail.send",
  "settlement.apply",
  "checkout.settle",
  "checkout.close-session",
  "checkout.expire-due",
  "checkout.reconcile",
  "refunds.send",
  "files.make-renditions",
  "imports.run",
  "imports.fetch-picture",
  "catalog.count-sales",
  "accounts.sweep",
  "cart.sweep",
  "settlement.sweep",
  "bulk.run",
] as const;

/** What a job does, in a sentence; nothing for one this page has not heard of. */
export function sayJob(name: string): string {
  const found = known.find((one) => one === name);
  return found ? t(`jobs.about.${found}`) : "";
}

/** When a schedule runs, in words; the line itself where it is of no such simple kind. */
export function sayCron(cron: string): string {
  const [minute = "", hour = "", ...rest] = cron.split(" ");
  const every = /^\*\/(\d+)$/.exec(minute)?.[1];
  if (rest.join(" ") !== "* * *") return cron;
  if (hour === "*") {
    if (minute === "*") return t("jobs.everyMinute");
    if (every) return t("jobs.everyMinutes", { n: Number(every) });
    return /^\d+$/.test(minute) ? t("jobs.hourly", { n: Number(minute) }) : cron;
  }
  if (!/^\d+$/.test(minute) || !/^\d+$/.test(hour)) return cron;
  return t("jobs.daily", { time: `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}` });
}
