import { chanceFrom, type Chance } from "./chance.ts";
import { customers } from "./customers.ts";
import { passerBy } from "./guests.ts";
import { chooseRate, fillBag, line, sumOf } from "./order-basket.ts";
import { day, placedInstants } from "./order-calendar.ts";
import { tell, type Opened } from "./order-stories.ts";
import { shop } from "./shop.ts";
import type { Address, DemoOrder, DemoOrderLine, OrderStory } from "./types.ts";

const howMany = 262;
const span = 92;

/** Stories by place in the row of orders, oldest first; all others are plain. */
const told: readonly (readonly [story: OrderStory, places: readonly number[]])[] = [
  ["unpaid", [7, 22, 41, 58, 73, 96, 118, 131, 149, 167, 188, 209, 226, 243, 251]],
  ["declined-then-paid", [13, 37, 64, 92, 127, 155, 183, 214, 238]],
  ["changed-mind", [18, 69, 110, 172, 221]],
  ["address-corrected", [29, 101, 196]],
  ["parcel-lost", [46, 122]],
  ["parcel-returned", [53, 136]],
  ["delivered-late", [33, 80, 145, 178]],
  ["paid-late-stock-there", [105]],
  ["paid-late-stock-gone", [161, 202]],
  ["problem", [207]],
];
const storyAt = new Map(told.flatMap(([story, places]) => places.map((place) => [place, story] as const)));
const waitingNow = 9;

/** Bags a story asks for; the rest is filled by chance. */
function bagFor(place: number, story: OrderStory, chance: Chance, daysAgo: number): DemoOrderLine[] {
  if (story === "paid-late-stock-gone") return [line("LC-BIRD-12-WH", 1, daysAgo)];
  if (place === howMany - 8) return [line("WS-300", 2, daysAgo)];
  if (place === howMany - 3) return [line("RS-STARLINGS", 1, daysAgo), line("ZN-KERN", 1, daysAgo)];
  if (place === 87) return [line("ZN-OFF-07", 12, daysAgo), line("ZN-KERN", 6, daysAgo)];
  return fillBag(chance, daysAgo);
}

/** Who buys: regulars more often than others, and nearly half are people we see once. */
function whoBuys(place: number, chance: Chance): { email: string; customer: string | null; address: Address } {
  const paperShop = customers.find((customer) => customer.email.startsWith("zsofia"));
  const regular = place === 87 && paperShop !== undefined ? paperShop : chance.weighed(customers, (each) => 1 + (each.since ?? 0) / 180);
  const passer = passerBy(chance);
  if (place !== 87 && chance.in(0.44)) return { email: passer.email, customer: null, address: passer.address };
  return { email: regular.email, customer: regular.account ? regular.email : null, address: regular.address };
}

/** Three months of orders before `now`, oldest first. The same `now` gives the same orders. */
export function demoOrders(now: Date): DemoOrder[] {
  const chance = chanceFrom(20001);
  const instants = placedInstants(now, chance, { count: howMany, days: span });
  return instants.map((placed, place) => {
    const story = storyAt.get(place) ?? (place >= howMany - waitingNow - 1 ? "waiting" : "plain");
    // Every order has a chance of its own, so that one more line in one does not move all the others.
    const own = chanceFrom(20001 + place * 7919);
    const daysAgo = Math.floor((now.getTime() - placed) / day);
    const lines = bagFor(place, story, own, daysAgo);
    const buyer = whoBuys(place, own);
    const sum = sumOf(lines);
    const rate = chooseRate(own, buyer.address, sum);
    const opened: Opened = {
      ...buyer,
      number: shop.firstOrderNumber + place,
      lines,
      shippingRate: rate.code,
      shippingMinor: rate.priceMinor,
      goodsMinor: sum.goodsMinor,
      totalMinor: sum.goodsMinor + rate.priceMinor,
    };
    return tell(story, opened, { placed, now: now.getTime(), chance: own, nth: nthOf(story, place) });
  });
}

function nthOf(story: OrderStory, place: number): number {
  if (story === "waiting") return place - (howMany - waitingNow - 1);
  return told.find(([name]) => name === story)?.[1].indexOf(place) ?? place;
}
