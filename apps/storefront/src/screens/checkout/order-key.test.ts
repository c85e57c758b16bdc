import type { CartView } from "@atelier/contract/cart";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetOrderKey, type OrderBody, orderKeyFor } from "./order-key.ts";

/** A browser's session storage, as far as the key needs it. */
function emptyStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

type Lines = CartView["lines"];
const lines = (quantity: number) => [{ id: "line-1", variantId: "variant-1", quantity }] as Lines;
const body: OrderBody = { email: "dilys@example.com", expectedTotalMinor: 2345, note: "" };
let storage: Storage;
beforeEach(() => {
  storage = emptyStorage();
});

describe("the key of an order", () => {
  it("stays the same for a second press and after a reload", () => {
    const key = orderKeyFor(lines(1), body, storage);
    expect(key).toMatch(/^[A-Za-z0-9_-]{8,128}$/);
    expect(orderKeyFor(lines(1), { ...body }, storage)).toBe(key);
  });

  it("does not depend on the order in which answers were given", () => {
    const key = orderKeyFor(lines(1), body, storage);
    expect(orderKeyFor(lines(1), { note: "", expectedTotalMinor: 2345, email: "dilys@example.com" }, storage)).toBe(
      key,
    );
  });

  it("changes with the bag, the address and the total, which are other intentions", () => {
    const keys = new Set([
      orderKeyFor(lines(1), body, storage),
      orderKeyFor(lines(2), body, storage),
      orderKeyFor(lines(2), { ...body, email: "other@example.com" }, storage),
      orderKeyFor(lines(2), { ...body, expectedTotalMinor: 1 }, storage),
    ]);
    expect(keys.size).toBe(4);
  });

  it("is fresh for the same bag once the order is paid", () => {
    const key = orderKeyFor(lines(1), body, storage);
    forgetOrderKey(storage);
    expect(orderKeyFor(lines(1), body, storage)).not.toBe(key);
  });

  it("is still given when what was kept is unreadable", () => {
    storage.setItem("atelier-order-key", "{");
    expect(orderKeyFor(lines(1), body, storage)).toMatch(/^[a-f0-9]{32}$/);
  });
});
