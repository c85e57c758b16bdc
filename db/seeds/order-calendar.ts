import type { Chance } from "./chance.ts";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Midnight, UTC, at the start of the day `ago` days before. */
export function midnight(now: Date, ago: number): number {
  return Math.floor(now.getTime() / day) * day - ago * day;
}

const byWeekday = [1.65, 0.85, 0.95, 0.9, 1.15, 1.3, 1.45];
const byHour = [1, 0.4, 0.1, 0.1, 0.1, 0.3, 0.9, 2, 3, 3.5, 4, 4, 5, 4.5, 3.5, 3, 3, 3.5, 4.5, 6, 7.5, 8, 6, 3];

/** The most recent given weekday at least `atLeast` days ago, in days ago. */
function lastWeekday(now: Date, weekday: number, atLeast: number): number {
  for (let ago = atLeast; ; ago += 1) if (new Date(midnight(now, ago)).getUTCDay() === weekday) return ago;
}

/** How busy the day is: weekends, two letters to subscribers on Fridays, a Saturday at the market. */
function busyness(now: Date): (ago: number) => number {
  const letters = [lastWeekday(now, 5, 16), lastWeekday(now, 5, 58)];
  const market = lastWeekday(now, 6, 30);
  return (ago) => {
    let weight = (byWeekday[new Date(midnight(now, ago)).getUTCDay()] ?? 1) * (1.35 - ago / 240);
    for (const letter of letters)
      weight *= ago === letter ? 5.5 : ago === letter - 1 ? 2.1 : ago === letter - 2 ? 1.4 : 1;
    if (ago === market) weight *= 0.35;
    if (ago === market - 1) weight *= 2.3;
    return weight;
  };
}

/** The instants at which `count` orders were placed over `days` days, oldest first, none in the last half hour. */
export function placedInstants(now: Date, chance: Chance, { count, days }: { count: number; days: number }): number[] {
  const weight = busyness(now);
  const span = Array.from({ length: days }, (_, ago) => ago);
  const hours = byHour.map((_, at) => at);
  const latest = now.getTime() - 35 * minute;
  const instants = Array.from({ length: count }, () => {
    const ago = chance.weighed(span, weight);
    const at =
      midnight(now, ago) + chance.weighed(hours, (h) => byHour[h] ?? 1) * hour + chance.between(0, 3599) * 1000;
    return at > latest ? at - day : at;
  });
  return instants.sort((a, b) => a - b);
}

/** The first collection after `from`: half past three or so, Tuesdays and Fridays. */
export function nextCollection(from: number, chance: Chance, lead = 3 * hour): number {
  for (let start = Math.floor(from / day) * day; ; start += day) {
    const weekday = new Date(start).getUTCDay();
    const at = start + 15 * hour + chance.between(22, 58) * minute + chance.between(0, 59) * 1000;
    if ((weekday === 2 || weekday === 5) && at >= from + lead) return at;
  }
}

/** A morning round, `days` days on; nothing is delivered on Sundays. */
export function deliveredAfter(shipped: number, days: number, chance: Chance): number {
  const start = Math.floor(shipped / day) * day + days * day;
  const monday = new Date(start).getUTCDay() === 0 ? day : 0;
  return start + monday + 8 * hour + chance.between(20, 390) * minute + chance.between(0, 59) * 1000;
}

/** When the counter is open to fetch it: Thursday to Saturday. */
export function nextOpening(from: number, chance: Chance): number {
  for (let start = Math.floor(from / day) * day; ; start += day) {
    const at = start + 10 * hour + chance.between(15, 400) * minute;
    if (new Date(start).getUTCDay() >= 4 && at >= from + 4 * hour) return at;
  }
}
