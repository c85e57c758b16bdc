import { afterAll, expect, test } from "vitest";
import { dismissAll } from "../testing/shop-process.ts";
import {
  everyTh,
  storyOfPlacing,
  storyOfSettling,
  storyOfTheEvent,
  storyOfTheRefund,
} from "../testing/sweep-stories.ts";
import { sweep } from "../testing/sweep.ts";

// A sample of `npm run test:faults`, which kills at every message: here every twenty-eighth, and each COMMIT twice.
afterAll(dismissAll);
const MOST_MS = 600_000;

test(
  "a server killed while an order is placed leaves one order, one page at Stripe, the goods held once",
  async () => {
    const { different, undisturbed, kills } = await sweep(await storyOfPlacing(), everyTh(28));
    expect(kills).toBeGreaterThan(0);
    expect(different).toEqual([]);
    expect(kinds(undisturbed, "orders", "payments", "payment_intents", "Stripe session")).toEqual([1, 1, 1, 1]);
  },
  MOST_MS,
);

test(
  "a server killed while Stripe tells of a payment is told again, and one sale is made",
  async () => {
    const { different, undisturbed, kills } = await sweep(await storyOfTheEvent(), everyTh(28));
    expect(kills).toBeGreaterThan(0);
    expect(different).toEqual([]);
    expect(kinds(undisturbed, "webhook_events", "mails", "Stripe charge")).toEqual([1, 1, 1]);
  },
  MOST_MS,
);

test(
  "a worker killed while it settles a paid order is followed by one that ends it, once",
  async () => {
    const { different, undisturbed, kills } = await sweep(await storyOfSettling(), everyTh(28));
    expect(kills).toBeGreaterThan(0);
    expect(different).toEqual([]);
    expect(kinds(undisturbed, "orders", "mails", "ledger_entries", "Stripe charge", "job ")).toEqual([1, 1, 1, 1, 0]);
  },
  MOST_MS,
);

test(
  "a worker killed while it sends late money back is followed by one that ends it, with one refund",
  async () => {
    const { different, undisturbed, kills } = await sweep(await storyOfTheRefund(), everyTh(28));
    expect(kills).toBeGreaterThan(0);
    expect(different).toEqual([]);
    expect(kinds(undisturbed, "refunds", "Stripe refund", "job ")).toEqual([1, 1, 0]);
    expect(undisturbed.filter((line) => line.startsWith("mails ") && line.includes("money-returned"))).toHaveLength(1);
  },
  MOST_MS,
);

/** How many lines of each kind a print has. */
function kinds(print: string[], ...names: string[]): number[] {
  return names.map((name) => print.filter((line) => line.startsWith(name)).length);
}
