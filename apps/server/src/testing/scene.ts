import { examine } from "@atelier/core/doctor";
import {
  type Message,
  type Moment,
  openPostgresProxy,
  openWorld,
  type PostgresProxy,
  type TestShop,
} from "@atelier/testkit";
import { expect } from "vitest";
import { type Answer, placedIn } from "./buyer.ts";
import { openShop, type ShopProcess, type ShopWish } from "./shop-process.ts";

/** A world with servers in it, each on a wire to its database that can be broken. */
export interface Scene<Facts> {
  shop: TestShop;
  facts: Facts;
  proxy: PostgresProxy;
  /** Opens a server whose way to the database is the proxy. */
  open: (wish?: ShopWish) => Promise<ShopProcess>;
  /** Opens one that nothing is done to. */
  openSafely: (wish?: ShopWish) => Promise<ShopProcess>;
  /** Done at the end, also when the scene fails. */
  atTheEnd: (step: () => Promise<void>) => void;
}

/** Plays in a world of its own that begins at the moment, ends its servers, and holds the shop against the invariants. */
export async function play<Facts>(moment: Moment<Facts>, act: (scene: Scene<Facts>) => Promise<void>): Promise<void> {
  const shop = await openWorld(moment);
  const proxy = await openPostgresProxy(shop.database.url);
  const opened: ShopProcess[] = [];
  const last: (() => Promise<void>)[] = [];
  const open = async (wish: ShopWish): Promise<ShopProcess> => {
    const process = await openShop(shop, wish);
    opened.push(process);
    return process;
  };
  try {
    await act({
      shop,
      facts: moment.facts,
      proxy,
      open: (wish) => open({ databaseUrl: proxy.through(shop.database.url), ...wish }),
      openSafely: (wish) => open({ ...wish }),
      atTheEnd: (step) => void last.push(step),
    });
    expect(await examine(shop)).toEqual([]);
  } finally {
    proxy.calm();
    for (const step of last) await step();
    for (const process of opened) await process.kill();
    await proxy.close();
    await shop.close();
  }
}

/** What placing an order makes last, told by a statement that only its transaction has. */
export const steps = {
  order: /insert into "?orders"?\s/,
  question: /insert into "?payment_intents"?\s/,
  page: /stripe_session_url"? =/,
};

/** Recognizes the COMMIT by which such a step is made to last. */
export function commitOf(step: RegExp): (message: Message) => boolean {
  let within = false;
  return ({ sql, isCommit }) => {
    within ||= step.test(sql);
    if (!isCommit) return false;
    const isIt = within;
    within = false;
    return isIt;
  };
}

/** Every order somebody was told of is there, with its page. */
export async function expectAcknowledged(shop: TestShop, placed: { orderNumber: string }[]): Promise<void> {
  const rows = await shop.db.selectFrom("orders").select("number").execute();
  const there = new Set(rows.map(({ number }) => number));
  expect(placed.filter(({ orderNumber }) => !there.has(orderNumber))).toEqual([]);
}

/** What Stripe knows: its pages, charges and refunds. */
export function stripeCounts({ sandbox }: TestShop): { sessions: number; charges: number; refunds: number } {
  const { sessions, charges, refunds } = sandbox.control.state();
  return { sessions: sessions.length, charges: charges.length, refunds: refunds.length };
}

/** A yes with an order in it. */
export function expectPlaced(answer: Answer): { orderNumber: string; orderToken: string; paymentUrl: string } {
  expect(answer, JSON.stringify(answer)).toMatchObject({ status: 200 });
  return placedIn(answer);
}

/** A number for docs/reliability.md. */
export function measured(what: string, value: number | string): void {
  process.stdout.write(`    measured: ${what}: ${typeof value === "number" ? Math.round(value * 100) / 100 : value}\n`);
}
