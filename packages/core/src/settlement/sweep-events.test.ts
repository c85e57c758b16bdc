import { openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepEvents } from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const kept = async () =>
  (await shop.db.selectFrom("webhookEvents").select("id").orderBy("id").limit(10).execute()).map(({ id }) => id);

test("events are forgotten ninety days after they were applied, however many there are, and never before they were", async () => {
  await sql`
    insert into webhook_events (id, type, object_id, livemode, happened_at, received_at, applied_at)
    select 'old_' || n, 'refund.updated', 're_1', false, now() - interval '1 year', now() - interval '1 year', now() - interval '91 days'
    from generate_series(1, 2500) as n
    union all
    select 'fresh', 'refund.updated', 're_1', false, now() - interval '1 year', now() - interval '1 year', now() - interval '89 days'
    union all
    select 'never applied', 'refund.updated', 're_1', false, now() - interval '1 year', now() - interval '1 year', null
  `.execute(shop.db);
  await sweepEvents(shop.system);
  expect(await kept()).toEqual(["fresh", "never applied"]);
});

test("a worker that is told to end stops between two lots", async () => {
  await sweepEvents({ ...shop.system, config: { ...shop.config, eventsKeptDays: 7 } }, AbortSignal.abort());
  expect(await kept()).toEqual(["fresh", "never applied"]);
});
