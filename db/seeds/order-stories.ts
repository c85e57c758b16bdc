import type { Chance } from "./chance.ts";
import { day, deliveredAfter, hour, minute, nextCollection, nextOpening } from "./order-calendar.ts";
import { problemNow, words } from "./order-words.ts";
import type { DemoOrder, DemoOrderNote, OrderStory } from "./types.ts";

/** An order as the shopper leaves it. */
export type Opened = Omit<DemoOrder, "story" | "status" | "fulfillment" | "at" | "refundedMinor" | "notes" | "problem" | "cancelledBecause" | "carrier" | "tracking">;
export interface Circumstances {
  readonly placed: number;
  readonly now: number;
  readonly chance: Chance;
  /** Which of its kind this one is, so that no two get the same words. */
  readonly nth: number;
}
type Told = Omit<DemoOrder, keyof Opened | "story">;
type Journey = Pick<Told, "fulfillment" | "at" | "notes"> & Pick<DemoOrder, "carrier" | "tracking">;

const iso = (at: number): string => new Date(at).toISOString();

function note(kind: keyof typeof words, nth: number, at: number): DemoOrderNote[] {
  const said: readonly (readonly [string, string])[] = words[kind];
  const found = said[nth];
  return found === undefined ? [] : [{ at: iso(at), author: `${found[0]}@fenn-and-foundry.example`, text: found[1] }];
}

/** Tells what became of an order, up to now. */
export function tell(story: OrderStory, opened: Opened, told: Circumstances): DemoOrder {
  return { ...opened, story, ...outcome(story, opened, told) };
}

function outcome(story: OrderStory, opened: Opened, told: Circumstances): Told {
  if (story === "unpaid") return unpaid(told);
  if (story === "changed-mind") return changedMind(opened, told);
  if (story === "paid-late-stock-gone") return tooLate(opened, told);
  const { placed, chance, nth } = told;
  if (story === "declined-then-paid") {
    const declined = placed + chance.between(70, 260) * 1000;
    const paid = declined + chance.between(2, 19) * minute;
    const way = journey(opened, told, paid);
    return paidOrder({ ...way, at: { ...way.at, declined: iso(declined) }, notes: [...note("declined", nth, paid + 2 * hour), ...way.notes] });
  }
  if (story === "paid-late-stock-there") {
    const paid = placed + 5 * hour + chance.between(1, 50) * minute;
    return paidOrder(journey(opened, told, paid), note("paidLateThere", nth, paid + 40 * minute));
  }
  const paid = placed + chance.between(45, 420) * 1000;
  return posted(story, opened, told, paid);
}

function paidOrder(way: Journey, notes: readonly DemoOrderNote[] = []): Told {
  return { ...way, status: "paid", refundedMinor: 0, notes: [...notes, ...way.notes].toSorted((a, b) => a.at.localeCompare(b.at)) };
}

/** Paid at once; what differs is the road. */
function posted(story: OrderStory, opened: Opened, told: Circumstances, paid: number): Told {
  const { nth, chance, now } = told;
  if (story === "waiting") return paidOrder({ fulfillment: "unfulfilled", at: { placed: iso(told.placed), paid: iso(paid) }, notes: [] }, nth % 3 === 2 ? note("waiting", (nth - 2) / 3, Math.min(now - minute, paid + 3 * hour)) : []);
  if (story === "address-corrected") return paidOrder(journey(opened, told, paid), note("address", nth, paid + chance.between(20, 110) * minute));
  if (story === "delivered-late") {
    const way = journey(opened, told, paid, chance.between(8, 13));
    return paidOrder(way, way.at.delivered === undefined ? [] : note("late", nth, Date.parse(way.at.delivered) + 3 * hour));
  }
  if (story === "parcel-lost") {
    const way = journey(opened, told, paid, 14);
    return paidOrder(way, way.at.shipped === undefined ? [] : note("lost", nth, Date.parse(way.at.shipped) + 9 * day));
  }
  if (story === "parcel-returned") {
    const way = journey(opened, told, paid, 16);
    return paidOrder(way, way.at.shipped === undefined ? [] : note("returned", nth, Date.parse(way.at.shipped) + 11 * day));
  }
  if (story === "problem") {
    const way = journey(opened, told, paid);
    const { delivered: _never, ...at } = way.at;
    return { ...paidOrder({ ...way, fulfillment: "shipped", at }, note("problem", nth, now - 26 * hour)), problem: problemNow };
  }
  return paidOrder(journey(opened, told, paid), nth % 11 === 4 ? note("plain", Math.floor(nth / 11), paid + chance.between(1, 5) * hour) : []);
}

/** From the bench to the door, as far as time has got. */
function journey(opened: Opened, told: Circumstances, paid: number, roadDays?: number): Journey {
  const { chance, now, placed } = told;
  const at = { placed: iso(placed), paid: iso(paid) };
  if (opened.shippingRate === "collect" && roadDays === undefined) return fetched(at, paid, told);
  const made = opened.lines.some((line) => ["WS-300", "PA-LEDGER", "PA-SLIP-10"].includes(line.sku) || /-(AS|BK)$/.test(line.sku));
  const collected = nextCollection(paid, chance, made ? 6 * day : 3 * hour);
  // What has lain here for days goes with Rhys to the post office before the next collection.
  const shipped = collected > now && !made ? morningAfter(paid, chance) : collected;
  const tracking = trackingNumber(opened, chance);
  if (shipped > now) return { fulfillment: "unfulfilled", at, notes: [] };
  const carrier = opened.shippingRate === "courier" ? "Orwell Couriers" : "Royal Mail";
  const home = opened.address.country === "GB";
  const days = roadDays ?? (opened.shippingRate === "courier" ? 1 : home ? chance.between(2, 3) : opened.shippingRate === "tracked-world" ? chance.between(8, 14) : chance.between(4, 8));
  const delivered = deliveredAfter(shipped, days, chance);
  const gone = { ...at, shipped: iso(shipped) };
  if (delivered > now) return { fulfillment: "shipped", at: gone, carrier, tracking, notes: [] };
  return { fulfillment: "delivered", at: { ...gone, delivered: iso(delivered) }, carrier, tracking, notes: [] };
}

function morningAfter(paid: number, chance: Chance): number {
  return Math.floor(paid / day) * day + day + 11 * hour + chance.between(3, 55) * minute;
}

function fetched(at: { placed: string; paid: string }, paid: number, { chance, now }: Circumstances): Journey {
  const when = nextOpening(paid, chance);
  if (when > now) return { fulfillment: "unfulfilled", at, notes: [] };
  return { fulfillment: "delivered", at: { ...at, shipped: iso(when), delivered: iso(when) }, carrier: "Fetched from Cox Lane", notes: [] };
}

function trackingNumber({ shippingRate, number }: Opened, chance: Chance): string {
  const digits = String(chance.between(100_000_000, 999_999_999));
  return shippingRate === "courier" ? `OC${number}${digits.slice(0, 5)}` : `${chance.pick(["QK", "LN", "RK", "QJ"])}${digits}GB`;
}

function unpaid({ placed, chance }: Circumstances): Told {
  const declined = chance.in(0.3) ? { declined: iso(placed + chance.between(60, 300) * 1000) } : {};
  return { status: "cancelled", fulfillment: "unfulfilled", cancelledBecause: "expired", at: { placed: iso(placed), ...declined, cancelled: iso(placed + 30 * minute) }, refundedMinor: 0, notes: [] };
}

function changedMind(opened: Opened, { placed, chance, nth, now }: Circumstances): Told {
  const paid = placed + chance.between(45, 300) * 1000;
  const cancelled = Math.min(paid + chance.between(35, 170) * minute, now - minute);
  return {
    status: "cancelled", fulfillment: "unfulfilled", cancelledBecause: "staff", refundedMinor: opened.totalMinor,
    at: { placed: iso(placed), paid: iso(paid), cancelled: iso(cancelled), refunded: iso(cancelled + 20_000) },
    notes: note("changedMind", nth, cancelled - 30_000),
  };
}

/** Paid after the half hour was over and the last one had gone: the money goes back by itself. */
function tooLate(opened: Opened, { placed, nth }: Circumstances): Told {
  const paid = placed + 7 * hour + 11 * minute;
  return {
    status: "cancelled", fulfillment: "unfulfilled", cancelledBecause: "out_of_stock", refundedMinor: opened.totalMinor,
    at: { placed: iso(placed), cancelled: iso(placed + 30 * minute), paid: iso(paid), refunded: iso(paid + 41_000) },
    notes: note("paidLateGone", nth, paid + 14 * hour),
  };
}
