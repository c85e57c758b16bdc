import type { Chance } from "./chance.ts";
import { day, deliveredAfter, hour, minute, nextCollection, nextOpening } from "./order-calendar.ts";
import { problemNow, type Cast } from "./order-cast.ts";
import type { DemoOrder, DemoOrderNote } from "./types.ts";

/** An order as the shopper leaves it. */
export type Opened = Omit<
  DemoOrder,
  | "story"
  | "status"
  | "fulfillment"
  | "at"
  | "refundedMinor"
  | "notes"
  | "problem"
  | "cancelledBecause"
  | "carrier"
  | "tracking"
>;
export interface Circumstances {
  readonly placed: number;
  readonly now: number;
  readonly chance: Chance;
  /** When the last one of what it wanted was sold; only a late payer minds. */
  readonly lastWent: number;
}
type Told = Omit<DemoOrder, keyof Opened | "story">;
type Journey = Pick<Told, "fulfillment" | "at" | "notes"> & Pick<DemoOrder, "carrier" | "tracking">;

const iso = (at: number): string => new Date(at).toISOString();

function noted(part: Cast, at: number): DemoOrderNote[] {
  return part.said === undefined
    ? []
    : [{ at: iso(at), author: `${part.said[0]}@fenn-and-foundry.example`, text: part.said[1] }];
}

/** Tells what became of an order, up to now. */
export function tell(part: Cast, opened: Opened, told: Circumstances): DemoOrder {
  return { ...opened, story: part.story, ...outcome(part, opened, told) };
}

function outcome(part: Cast, opened: Opened, told: Circumstances): Told {
  const { placed, chance } = told;
  switch (part.story) {
    case "unpaid":
      return unpaid(told);
    case "changed-mind":
      return changedMind(part, opened, told);
    case "paid-late-stock-gone":
      return tooLate(part, opened, told);
    case "declined-then-paid": {
      const declined = placed + chance.between(70, 260) * 1000;
      const paid = declined + chance.between(2, 19) * minute;
      const way = journey(opened, told, paid);
      return paidOrder({ ...way, at: { ...way.at, declined: iso(declined) } }, noted(part, paid + 2 * hour));
    }
    case "paid-late-stock-there": {
      const paid = placed + 5 * hour + chance.between(1, 50) * minute;
      return paidOrder(journey(opened, told, paid), noted(part, paid + 40 * minute));
    }
    default:
      return posted(part, opened, told);
  }
}

function paidOrder(way: Journey, notes: readonly DemoOrderNote[] = []): Told {
  return { ...way, status: "paid", refundedMinor: 0, notes };
}

/** Days on the road and the day of the note, where the road is the story. */
const roads: Partial<Record<Cast["story"], { days: number; noteAfter: number }>> = {
  "delivered-late": { days: 8, noteAfter: 9 },
  "parcel-lost": { days: 14, noteAfter: 9 },
  "parcel-returned": { days: 17, noteAfter: 11 },
};

/** Paid at once; what differs is the road. */
function posted(part: Cast, opened: Opened, told: Circumstances): Told {
  const { placed, chance, now } = told;
  const paid = placed + chance.between(45, 420) * 1000;
  if (part.story === "waiting")
    return paidOrder(
      { fulfillment: "unfulfilled", at: { placed: iso(placed), paid: iso(paid) }, notes: [] },
      noted(part, Math.min(now - minute, paid + 3 * hour)),
    );
  const road = roads[part.story];
  const way = journey(opened, told, paid, road?.days);
  if (road !== undefined)
    return paidOrder(
      way,
      way.at.shipped === undefined
        ? []
        : noted(part, Math.min(now - minute, Date.parse(way.at.shipped) + road.noteAfter * day)),
    );
  if (part.story === "problem") {
    const { delivered: _never, ...at } = way.at;
    return { ...paidOrder({ ...way, fulfillment: "shipped", at }, noted(part, now - 26 * hour)), problem: problemNow };
  }
  return paidOrder(way, noted(part, Math.min(now - minute, paid + chance.between(20, 190) * minute)));
}

/** From the bench to the door, as far as time has got. */
function journey(opened: Opened, told: Circumstances, paid: number, roadDays?: number): Journey {
  const { chance, now, placed } = told;
  const at = { placed: iso(placed), paid: iso(paid) };
  if (opened.shippingRate === "collect" && roadDays === undefined) return fetched(at, paid, told);
  const made = opened.lines.some(
    (line) => ["WS-300", "PA-LEDGER", "PA-SLIP-10"].includes(line.sku) || /-(AS|BK)$/.test(line.sku),
  );
  const collected = nextCollection(paid, chance, made ? 6 * day : 3 * hour);
  // What has lain here for days goes with Rhys to the post office before the next collection.
  const shipped = collected > now && !made ? morningAfter(paid, chance) : collected;
  const tracking = trackingNumber(opened, chance);
  if (shipped > now) return { fulfillment: "unfulfilled", at, notes: [] };
  const carrier = opened.shippingRate === "courier" ? "Orwell Couriers" : "Royal Mail";
  const home = opened.address.country === "GB";
  const days =
    roadDays ??
    (opened.shippingRate === "courier"
      ? 1
      : home
        ? chance.between(2, 3)
        : opened.shippingRate === "tracked-world"
          ? chance.between(8, 14)
          : chance.between(4, 8));
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
  return {
    fulfillment: "delivered",
    at: { ...at, shipped: iso(when), delivered: iso(when) },
    carrier: "Fetched from Cox Lane",
    notes: [],
  };
}

function trackingNumber({ shippingRate, number }: Opened, chance: Chance): string {
  const digits = String(chance.between(100_000_000, 999_999_999));
  return shippingRate === "courier"
    ? `OC${number}${digits.slice(0, 5)}`
    : `${chance.pick(["QK", "LN", "RK", "QJ"])}${digits}GB`;
}

function unpaid({ placed, chance }: Circumstances): Told {
  const declined = chance.in(0.3) ? { declined: iso(placed + chance.between(60, 300) * 1000) } : {};
  return {
    status: "cancelled",
    fulfillment: "unfulfilled",
    cancelledBecause: "expired",
    at: { placed: iso(placed), ...declined, cancelled: iso(placed + 30 * minute) },
    refundedMinor: 0,
    notes: [],
  };
}

function changedMind(part: Cast, opened: Opened, { placed, chance, now }: Circumstances): Told {
  const paid = placed + chance.between(45, 300) * 1000;
  const cancelled = Math.min(paid + chance.between(35, 170) * minute, now - minute);
  return {
    status: "cancelled",
    fulfillment: "unfulfilled",
    cancelledBecause: "staff",
    refundedMinor: opened.totalMinor,
    at: { placed: iso(placed), paid: iso(paid), cancelled: iso(cancelled), refunded: iso(cancelled + 20_000) },
    notes: noted(part, cancelled - 30_000),
  };
}

/** Paid after the half hour was over and the last one had gone: the money goes back by itself. */
function tooLate(part: Cast, opened: Opened, { placed, lastWent, now }: Circumstances): Told {
  const paid = lastWent + 2 * hour + 11 * minute;
  return {
    status: "cancelled",
    fulfillment: "unfulfilled",
    cancelledBecause: "out_of_stock",
    refundedMinor: opened.totalMinor,
    at: { placed: iso(placed), cancelled: iso(placed + 30 * minute), paid: iso(paid), refunded: iso(paid + 41_000) },
    notes: noted(part, Math.min(now - minute, paid + 14 * hour)),
  };
}
