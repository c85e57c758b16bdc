import { chanceFrom, type Chance } from "./chance.ts";
import { customers } from "./customers.ts";
import { passerBy } from "./guests.ts";
import { chooseRate, fillBag, line, sumOf } from "./order-basket.ts";
import { day, minute, placedInstants } from "./order-calendar.ts";
import { cast, type Cast } from "./order-cast.ts";
import { tell, type Opened } from "./order-stories.ts";
import { shop } from "./shop.ts";
import type { Address, Customer, DemoOrder } from "./types.ts";

const howMany = 262;
const span = 92;
const castAt = new Map(cast.map((each) => [each.place < 0 ? howMany + each.place : each.place, each]));

type Buyer = Pick<DemoOrder, "email" | "customer" | "address">;

function known(start: string): Customer {
  const found = customers.find((customer) => customer.email.startsWith(start));
  if (found === undefined) throw new Error(`Nobody we know writes as ${start}`);
  return found;
}

/** Regulars more often than others, and nearly half are people we see once. */
function whoBuys(by: string | undefined, chance: Chance): Buyer {
  const regular = by === undefined ? chance.weighed(customers, (each) => 1 + (each.since ?? 0) / 180) : known(by);
  const passer: { email: string; address: Address } = passerBy(chance);
  if (by === undefined && chance.in(0.44)) return { email: passer.email, customer: null, address: passer.address };
  return { email: regular.email, customer: regular.account ? regular.email : null, address: regular.address };
}

/** Who took the last one of what a late payer wanted: the first order placed once the hold was over. */
function lastTaken(instants: readonly number[]): Map<number, Cast> {
  const taken = new Map<number, Cast>();
  for (const each of cast.filter(({ story }) => story === "paid-late-stock-gone")) {
    const over = (instants[each.place] ?? 0) + 31 * minute;
    const place = instants.findIndex(
      (at, other) => other > each.place && at > over && !castAt.has(other) && !taken.has(other),
    );
    taken.set(place, { place, story: "plain", ...(each.lines === undefined ? {} : { lines: each.lines }) });
  }
  return taken;
}

/** Three months of orders before `now`, oldest first. The same `now` gives the same orders. */
export function demoOrders(now: Date): DemoOrder[] {
  const chance = chanceFrom(20001);
  const instants = placedInstants(now, chance, { count: howMany, days: span });
  const taken = lastTaken(instants);
  return instants.map((placed, place) => {
    const part: Cast = castAt.get(place) ?? taken.get(place) ?? { place, story: "plain" };
    // Every order has a chance of its own, so that one more line in one does not move all the others.
    const own = chanceFrom(shop.firstOrderNumber + place * 7919);
    const daysAgo = Math.floor((now.getTime() - placed) / day);
    const lines = part.lines?.map(([sku, quantity]) => line(sku, quantity, daysAgo)) ?? fillBag(own, daysAgo);
    const buyer = whoBuys(part.by, own);
    const sum = sumOf(lines);
    const rate = chooseRate(own, buyer.address, { ...sum, ...(part.rate === undefined ? {} : { asked: part.rate }) });
    const opened: Opened = {
      ...buyer,
      number: shop.firstOrderNumber + place,
      lines,
      shippingRate: rate.code,
      shippingMinor: rate.priceMinor,
      goodsMinor: sum.goodsMinor,
      totalMinor: sum.goodsMinor + rate.priceMinor,
    };
    const lastWent = [...taken].find(([, last]) => last.lines === part.lines && last.lines !== undefined)?.[0];
    return tell(part, opened, {
      placed,
      now: now.getTime(),
      chance: own,
      lastWent: lastWent === undefined ? placed : (instants[lastWent] ?? placed),
    });
  });
}
