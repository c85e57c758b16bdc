import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examine } from "@atelier/core/doctor";
import { type Config, type Context, createLog, newId, readConfig, systemContext } from "@atelier/core/kernel";
import type { Role } from "@atelier/contract/permissions";
import type { Db } from "@atelier/db";
import { type RunningSandbox, startSandbox } from "@atelier/stripe-sandbox";
import { openShops } from "./open-shops.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

export interface TestShop {
  db: Db;
  config: Config;
  database: TestDatabase;
  /** The stand-in for Stripe; there when asked for. */
  sandbox: RunningSandbox;
  /** The shop acting by itself. */
  system: Context;
  /** A visitor nobody knows, with the cart token she keeps between calls. */
  guest(): Context;
  customer(userId: string, name?: string): Context;
  staff(role: Role, userId: string): Context;
  /** The same visitor on another pool, as on another server process. */
  elsewhere(ctx: Context, db: Db): Context;
  close(): Promise<void>;
}

export interface TestShopOptions {
  /** With a folder the stand-in for Stripe keeps what it knows there, and begins with what it finds there. */
  sandbox?: boolean | { dataDir: string };
  /** The name of a database nobody is connected to, to begin with a clone of it. */
  cloneOf?: string;
  poolSize?: number;
  config?: Partial<Config>;
  /** The file writes rows past the shop's own operations, which the invariants rightly find. */
  tampers?: boolean;
}

/** A shop of the test file's own: a real Postgres, a data folder, and Stripe's stand-in when asked for. */
export async function openTestShop(options: TestShopOptions = {}): Promise<TestShop> {
  const database = await createTestDatabase(options.poolSize, options.cloneOf);
  const dataDir = await mkdtemp(join(tmpdir(), "atelier-test-"));
  const wish = options.sandbox === true ? {} : options.sandbox;
  const sandbox = wish ? await startSandbox({ port: 0, ...wish }) : undefined;
  const config: Config = {
    ...readConfig({ ATELIER_DATA_DIR: dataDir, NODE_ENV: "test", LIMIT_WRITES: "1000000", CACHE: "off" }),
    secret: "a secret of forty characters for the tests",
    databaseUrl: database.url,
    stripe: sandbox && { secretKey: sandbox.secretKey, webhookSecrets: [sandbox.webhookSecret], apiUrl: sandbox.url },
    ...options.config,
  };
  const db = database.connection.db;
  const log = createLog(process.env.TEST_LOG ?? "silent");
  const system = systemContext({ db, config, log }, "test");
  const agrees = async (): Promise<void> => agreesWithItself(await examine({ db }));
  if (!options.tampers) openShops().add(agrees);
  const visitor = (actor: Context["actor"]): Context => ({
    ...system,
    actor,
    visit: { network: newId() },
    remember: {},
  });
  return {
    db,
    config,
    database,
    system,
    get sandbox() {
      if (!sandbox) throw new Error("Open the test shop with { sandbox: true }");
      return sandbox;
    },
    guest: () => visitor({ kind: "guest" }),
    customer: (userId, name = "A customer") => visitor({ kind: "customer", userId, name, role: "user" }),
    staff: (role, userId) => visitor({ kind: "staff", userId, name: "Somebody of the studio", role }),
    elsewhere: (ctx, otherDb) => ({ ...ctx, db: otherDb, visit: { ...ctx.visit }, remember: {} }),
    async close() {
      openShops().delete(agrees);
      const findings = options.tampers ? [] : await examine({ db });
      await sandbox?.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
      agreesWithItself(findings);
    },
  };
}

function agreesWithItself(findings: readonly unknown[]): void {
  if (findings.length > 0) throw new Error(`The shop does not agree with itself: ${JSON.stringify(findings)}`);
}
