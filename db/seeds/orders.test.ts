import { describe, expect, it } from "vitest";
import { demoOrders, demoStock, products, shippingZones, staff } from "./index.ts";
import type { DemoOrder } from "./types.ts";

const now = new Date("2026-11-20T14:31:00Z");
const inShop = products.filter((product) => product.status === "published");
const bySku = new Map(products.flatMap((product) => product.variants).map((variant) => [variant.sku, variant]));
const twice = (values: readonly string[]): string[] => values.filter((value, place) => values.indexOf(value) !== place);
const count = <T>(of: readonly T[], by: (each: T) => string): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const each of of) sums[by(each)] = (sums[by(each)] ?? 0) + 1;
  return sums;
};

describe.each([now, new Date("2027-03-01T03:12:00Z"), new Date("2026-07-14T23:58:00Z")])(
  "three months of orders before %s",
  (until) => {
    const orders = demoOrders(until);
    const moves = demoStock(until, orders);

    it("are the same every time they are told", () => {
      expect(demoOrders(new Date(until))).toEqual(orders);
      expect(demoStock(new Date(until), demoOrders(until))).toEqual(moves);
    });

    it("are numbered in the order they were placed, and none is in the future", () => {
      expect(orders.map((order) => order.number)).toEqual(orders.map((_, place) => 20001 + place));
      const all = orders.flatMap((order) => [...Object.values(order.at), ...order.notes.map((note) => note.at)]);
      expect(all.filter((at) => Date.parse(at) > until.getTime())).toEqual([]);
      expect(orders.map((order) => order.at.placed)).toEqual(orders.map((order) => order.at.placed).toSorted());
    });

    it("go forward: placed, paid, shipped, delivered", () => {
      for (const order of orders) {
        const way = [order.at.placed, order.at.paid, order.at.shipped, order.at.delivered].filter(
          (at) => at !== undefined,
        );
        expect(way, `FF-${order.number}`).toEqual(way.toSorted());
        expect(order.status === "cancelled").toBe(
          order.at.cancelled !== undefined && order.cancelledBecause !== undefined,
        );
        expect(order.fulfillment === "delivered").toBe(order.at.delivered !== undefined);
        expect(order.fulfillment !== "unfulfilled").toBe(order.at.shipped !== undefined);
      }
    });

    it("add up, line by line, from things that exist and were already in the shop", () => {
      for (const order of orders) {
        expect(order.lines.length).toBeGreaterThan(0);
        for (const line of order.lines) expect(bySku.has(line.sku)).toBe(true);
        expect(order.goodsMinor).toBe(order.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0));
        expect(order.totalMinor).toBe(order.goodsMinor + order.shippingMinor);
        expect(shippingZones.flatMap((zone) => zone.rates).some((rate) => rate.code === order.shippingRate)).toBe(true);
        for (const line of order.lines)
          expect(publishedAt(line.sku), line.sku).toBeLessThanOrEqual(Date.parse(order.at.placed));
      }
    });

    const publishedAt = (sku: string): number =>
      until.getTime() -
      (products.find((product) => product.variants.some((variant) => variant.sku === sku))?.publishedDaysAgo ?? 0) *
        86_400_000;

    it("have the accidents a real shop has, a few to send and one in trouble", () => {
      const stories = count(orders, (order) => order.story);
      for (const story of [
        "declined-then-paid",
        "unpaid",
        "changed-mind",
        "paid-late-stock-gone",
        "paid-late-stock-there",
        "address-corrected",
        "parcel-lost",
        "parcel-returned",
        "delivered-late",
        "waiting",
        "problem",
      ])
        expect(stories[story] ?? 0, story).toBeGreaterThan(0);
      const waiting = orders.filter((order) => order.status === "paid" && order.fulfillment === "unfulfilled");
      expect(waiting.length).toBeGreaterThanOrEqual(9);
      expect(waiting.length).toBeLessThanOrEqual(14);
      expect(orders.filter((order) => order.problem !== undefined)).toHaveLength(1);
      const said = orders.flatMap((order) => order.notes);
      expect(twice(said.map((note) => note.text))).toEqual([]);
      for (const note of said) expect(staff.map((person) => person.email)).toContain(note.author);
      for (const story of ["parcel-lost", "parcel-returned", "delivered-late", "problem"] as const)
        for (const order of orders.filter((each) => each.story === story))
          expect(order.at.shipped, `${story} FF-${order.number}`).toBeDefined();
    });

    it("leave on every shelf exactly what lies there, and never sell what was not", () => {
      const left = new Map<string, number>();
      for (const move of moves) {
        const after = (left.get(move.sku) ?? 0) + move.quantity;
        left.set(move.sku, after);
        if (bySku.get(move.sku)?.policy === "deny")
          expect(after, `${move.sku} at ${move.at}`).toBeGreaterThanOrEqual(0);
        expect(move.quantity).not.toBe(0);
        expect(Date.parse(move.at)).toBeLessThanOrEqual(until.getTime());
      }
      for (const product of inShop)
        for (const variant of product.variants)
          if (variant.onHand !== null) expect(left.get(variant.sku) ?? 0, variant.sku).toBe(variant.onHand);
      expect(soldBy(orders)).toEqual(
        -moves.filter((move) => move.kind === "sale").reduce((sum, move) => sum + move.quantity, 0),
      );
    });
  },
);

function soldBy(orders: readonly DemoOrder[]): number {
  return orders
    .filter((order) => order.at.paid !== undefined && order.cancelledBecause !== "out_of_stock")
    .reduce((sum, order) => sum + order.lines.reduce((pieces, line) => pieces + line.quantity, 0), 0);
}
