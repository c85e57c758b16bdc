import { type Moment, openOwnServer, type OwnServer, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, browse, buyerWith, crowd, newBuyer, pause, pressUntilPlaced } from "../testing/buyer.ts";
import {
  commitOf,
  expectAcknowledged,
  expectPlaced,
  measured,
  play,
  type Scene,
  steps,
  stripeCounts,
} from "../testing/scene.ts";
import { dismissAll, startShop } from "../testing/shop-process.ts";
import { until } from "../testing/shopper.ts";
import { aFullCart, aShopFloor, type FullCart } from "../testing/stories.ts";

// A Postgres of this file's own, because it is killed.
let server: OwnServer;
let cart: Moment<FullCart>;
let floor: Moment<{ variantId: string }>;
beforeAll(async () => {
  server = await openOwnServer();
  [cart, floor] = [await aFullCart(), await aShopFloor()];
});
afterAll(async () => {
  await dismissAll();
  await cart.forget();
  await floor.forget();
  await server.stop();
});

const slowest = (answers: Answer[]): number => Math.max(0, ...answers.map(({ seconds }) => seconds));
const statuses = (answers: Answer[]): number[] => [...new Set(answers.map(({ status }) => status))];

/** As somebody at a prompt who went for coffee. */
async function lockTheShelf({ shop, atTheEnd }: Scene<unknown>): Promise<() => Promise<void>> {
  const client = await shop.database.connectAgain(1).pool.connect();
  await client.query("set idle_in_transaction_session_timeout = 0");
  await client.query("begin");
  await client.query("select * from stock_levels for update");
  let held = true;
  const letGo = async (): Promise<void> => {
    if (held) await client.query("rollback");
    if (held) client.release();
    held = false;
  };
  atTheEnd(letGo);
  return letGo;
}

async function waitingForALock(shop: TestShop): Promise<number> {
  const { rows } = await shop.database.connection.pool.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows[0]?.n ?? 0;
}

test("every connection to the database is ended under load, five times: busy for a moment, nothing acknowledged is lost", () =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const web = await openSafely();
    const buyers = crowd(() => web.url, facts.variantId, 4);
    for (let time = 0; time < 5; time++) {
      await pause(700);
      await shop.database.connection.pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'atelier'",
      );
    }
    await pause(500);
    await buyers.end();
    measured("orders placed meanwhile", buyers.acknowledged.length);
    measured("answers", statuses(buyers.answers).join(", "));
    measured("slowest answer, seconds", slowest(buyers.answers));
    expect(statuses(buyers.answers).filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await expectAcknowledged(shop, buyers.acknowledged);
    expect(stripeCounts(shop)).toMatchObject({ sessions: buyers.acknowledged.length });
    expect(await Promise.race([web.ended, Promise.resolve("still open")])).toBe("still open");
  }));

test.each([
  ["the order", steps.order],
  ["Stripe's page", steps.page],
])("the line breaks after the COMMIT of %s was sent: the second press finds what became of it", (_what, step) =>
  play(cart, async ({ shop, facts, proxy, open }) => {
    const web = await open();
    const isThere = commitOf(step);
    proxy.watch((message) => (isThere(message) ? "cut-after" : "pass"));
    const buyer = buyerWith(facts.cartToken);
    const first = await buyer.place(web.url, "the-same-key");
    expect(first).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^\d$/) });
    const placed = expectPlaced(await buyer.place(web.url, "the-same-key"));
    expect(await shop.db.selectFrom("orders").select("number").execute()).toEqual([{ number: placed.orderNumber }]);
    expect(stripeCounts(shop)).toMatchObject({ sessions: 1 });
  }),
);

test("a slow line, a fifth of a second for each message: pages come late, orders are placed, nobody hangs", () =>
  play(floor, async ({ facts, proxy, open }) => {
    const web = await open();
    const buyer = await newBuyer(web.url, facts.variantId);
    proxy.delay(200);
    const page = await browse(web.url);
    expect([200, 503]).toContain(page.status);
    const said: Answer[] = [];
    expectPlaced(await pressUntilPlaced(() => buyer.place(web.url, "slow-line"), said));
    measured("seconds for a page", page.seconds);
    measured("seconds for an order, and presses", `${slowest(said).toFixed(1)} in ${said.length}`);
    proxy.delay(0);
    expect((await browse(web.url)).status).toBe(200);
  }));

test("every connection is taken: a page is refused in seconds instead of hanging, and comes when one is free", () =>
  play(floor, async (scene) => {
    const { shop, facts, openSafely } = scene;
    const web = await openSafely({ env: { DATABASE_POOL_SIZE: "2" } });
    const buyers = await Promise.all(Array.from({ length: 6 }, () => newBuyer(web.url, facts.variantId)));
    const letGo = await lockTheShelf(scene);
    const placing = buyers.map((buyer, index) => buyer.place(web.url, `exhausted-${index}`));
    await until(
      () => waitingForALock(shop),
      (waiting) => waiting === 2,
    );
    const pages = await Promise.all(Array.from({ length: 10 }, () => browse(web.url)));
    const refused = await Promise.all(placing);
    expect(statuses(pages).filter((status) => status !== 200 && status !== 503)).toEqual([]);
    for (const answer of refused) expect(answer).toMatchObject({ status: 503, retryAfter: expect.any(String) });
    measured("slowest page, seconds", slowest(pages));
    measured("slowest order, seconds", slowest(refused));
    expect(slowest([...pages, ...refused])).toBeLessThan(30);
    await letGo();
    const again = await Promise.all(
      buyers.map((buyer, index) => pressUntilPlaced(() => buyer.place(web.url, `exhausted-${index}`))),
    );
    for (const answer of again) expectPlaced(answer);
  }));

test("deadlocks and serialization failures are tried again and nobody sees them", () =>
  play(floor, async ({ shop, facts, openSafely }) => {
    // As Postgres would choose a victim: the first two attempts at every order fail.
    await shop.database.connection.pool.query(`
      create sequence victims;
      create function choose_victim() returns trigger language plpgsql as $$ begin
        if nextval('victims') % 3 <> 0 then raise exception using errcode = case currval('victims') % 3 when 1 then '40P01' else '40001' end; end if;
        return new; end $$;
      create trigger victims before insert on orders for each row execute function choose_victim();
    `);
    const web = await openSafely();
    for (let index = 0; index < 3; index++)
      expectPlaced(await (await newBuyer(web.url, facts.variantId)).place(web.url, `victim-${index}`));
    const { rows } = await shop.database.connection.pool.query<{ n: number }>(
      "select nextval('victims')::int - 1 as n",
    );
    expect(rows).toEqual([{ n: 9 }]);
    await shop.database.connection.pool.query(
      "drop trigger victims on orders; drop function choose_victim(); drop sequence victims",
    );
  }));

test("a row somebody keeps locked: who needs it is told to come back in seconds, everybody else is served", () =>
  play(floor, async (scene) => {
    const { shop, facts, openSafely } = scene;
    const web = await openSafely();
    const buyer = await newBuyer(web.url, facts.variantId);
    const letGo = await lockTheShelf(scene);
    const [refused, page] = await Promise.all([buyer.place(web.url, "a-locked-shelf"), browse(web.url)]);
    expect(page.status).toBe(200);
    expect(refused).toMatchObject({ status: 503, code: "shop.busy", retryAfter: "2" });
    measured("seconds until the shopper was told", refused.seconds);
    expect(await shop.db.selectFrom("orders").select("id").execute()).toEqual([]);
    await letGo();
    expectPlaced(await buyer.place(web.url, "a-locked-shelf"));
  }));

test("a database that is set up to forget, or to mix up, is not opened", () =>
  play(floor, async ({ shop }) => {
    const { pool } = shop.database.connection;
    const name = new URL(shop.database.url).pathname.slice(1);
    for (const [setting, wrong] of [
      ["synchronous_commit", "off"],
      ["default_transaction_isolation", "'serializable'"],
    ]) {
      await pool.query(`alter database "${name}" set ${setting} = ${wrong}`);
      const refused = await startShop(shop);
      expect(await refused.ended).toEqual({ code: 6, signal: null });
      expect(refused.said()).toContain(setting);
      await pool.query(`alter database "${name}" reset ${setting}`);
    }
  }));

test("the database is killed under load and comes back: busy at most ten seconds, nothing acknowledged is lost", () =>
  play(floor, async ({ shop, facts, openSafely }) => {
    const web = await openSafely();
    const buyers = crowd(() => web.url, facts.variantId, 4);
    await pause(1_500);
    await server.crash(() => pause(1_000));
    const back = performance.now();
    const answers: Answer[] = [];
    for (;;) {
      const answer = await browse(web.url);
      answers.push(answer);
      if (answer.status === 200) break;
      expect(answer).toMatchObject({ status: 503, retryAfter: "2" });
      await pause(100);
    }
    const seconds = (performance.now() - back) / 1_000;
    measured("seconds from the database's return to the first page", seconds);
    expect(seconds).toBeLessThan(10);
    await pause(1_500);
    await buyers.end();
    measured("orders placed around it", buyers.acknowledged.length);
    measured("slowest answer, seconds", slowest([...answers, ...buyers.answers]));
    expect(statuses(buyers.answers).filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(await Promise.race([web.ended, Promise.resolve("still open")])).toBe("still open");
    await expectAcknowledged(shop, buyers.acknowledged);
    expect(stripeCounts(shop)).toMatchObject({ sessions: buyers.acknowledged.length });
  }));
