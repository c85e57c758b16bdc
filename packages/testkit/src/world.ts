import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examine } from "@atelier/core/doctor";
import { connect } from "@atelier/db";
import { sql } from "kysely";
import { databaseUrl } from "./template.ts";
import { openTestShop, type TestShop, type TestShopOptions } from "./test-shop.ts";

/** A moment of a shop and its Stripe, from which any number of worlds can begin. */
export interface Moment<Facts> {
  facts: Facts;
  database: string;
  stripeFolder: string;
  config: TestShopOptions["config"];
  forget(): Promise<void>;
}

/** Brings a shop and its Stripe to a moment and keeps both as they then are. */
export async function keepMoment<Facts>(
  bringThere: (shop: TestShop) => Promise<Facts>,
  config: TestShopOptions["config"] = {},
): Promise<Moment<Facts>> {
  const stripeFolder = await mkdtemp(join(tmpdir(), "atelier-moment-"));
  // Held against the invariants here, once: it is left before the first test begins.
  const shop = await openTestShop({ sandbox: { dataDir: stripeFolder }, config, tampers: true });
  const serverUrl = shop.database.url;
  const facts = await bringThere(shop);
  const findings = await examine(shop);
  if (findings.length > 0) throw new Error(`The moment does not agree with itself: ${JSON.stringify(findings)}`);
  await shop.sandbox.stop();
  const database = await shop.database.leave();
  await rm(shop.config.dataDir, { recursive: true, force: true });
  return {
    facts,
    database,
    stripeFolder,
    config,
    async forget() {
      await rm(stripeFolder, { recursive: true, force: true });
      const admin = connect({ url: databaseUrl(serverUrl, "postgres"), poolSize: 1 });
      await sql`drop database ${sql.id(database)} with (force)`.execute(admin.db);
      await admin.close();
    },
  };
}

/** A shop and a Stripe of their own that begin at the moment. Closing it holds the shop against the invariants. */
export async function openWorld(moment: Moment<unknown>): Promise<TestShop> {
  const dataDir = await mkdtemp(join(tmpdir(), "atelier-world-"));
  await cp(moment.stripeFolder, dataDir, { recursive: true });
  const shop = await openTestShop({
    sandbox: { dataDir },
    cloneOf: moment.database,
    config: moment.config ?? {},
    poolSize: 4,
  });
  const close = shop.close.bind(shop);
  return Object.assign(shop, {
    async close() {
      try {
        await close();
      } finally {
        await rm(dataDir, { recursive: true, force: true });
      }
    },
  });
}
