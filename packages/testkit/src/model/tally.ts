import type { Model } from "./model.ts";
import type { World } from "./world.ts";

/** What has come up in many stories, to see that they are about something. */
export interface Tally {
  stories: number;
  happenings: number;
  deaths: number;
  silences: number;
  orders: number;
  paid: number;
  cancelled: number;
  returned: number;
  told: number;
}

export function newTally(): Tally {
  return { stories: 0, happenings: 0, deaths: 0, silences: 0, orders: 0, paid: 0, cancelled: 0, returned: 0, told: 0 };
}

/** Counts a story that has ended. */
export function count(tally: Tally, { model, world }: { model: Model; world: World }, happenings: number): void {
  const { orders, told } = model;
  tally.deaths += world.deaths;
  tally.silences += world.silences;
  tally.stories += 1;
  tally.happenings += happenings;
  tally.orders += orders.length;
  tally.paid += orders.filter(({ status }) => status === "paid").length;
  tally.cancelled += orders.filter(({ status }) => status === "cancelled").length;
  tally.returned += orders.filter(({ refund }) => refund !== null).length;
  tally.told += told.length;
}

/** The same in words. */
export function inWords(tally: Tally): string {
  const { stories, happenings, deaths, silences, orders, paid, cancelled, returned, told } = tally;
  return [
    `${stories} stories of ${happenings} happenings:`,
    `${orders} orders (${paid} paid, ${cancelled} cancelled, money back for ${returned}),`,
    `${told} events told, the process dead ${deaths} times, Stripe unheard ${silences} times`,
  ].join(" ");
}
