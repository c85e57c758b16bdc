import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { examine } from "@atelier/core/doctor";
import { connect } from "@atelier/db";
import { runBrowser } from "./browser/run-browser.ts";
import type { Results } from "./goals.ts";
import { prepareCatalog } from "./house/catalog.ts";
import { benchFolder, floorEntry } from "./house/places.ts";
import { type BenchPostgres, query, startPostgres } from "./house/postgres.ts";
import { freePort, type Program, runProgram } from "./house/run-program.ts";
import { say } from "./house/say.ts";
import { type BenchShop, startShop } from "./house/shop.ts";
import { type BenchStripe, startQuickStripe, startSandboxStripe } from "./house/stripe.ts";
import { inRounds } from "./load/rounds.ts";
import { readGoods } from "./ops/goods.ts";
import { type Growth, measureGrowth } from "./ops/growth.ts";
import { ops } from "./ops/index.ts";
import type { Op, Scene } from "./ops/op.ts";
import { measureStartup } from "./ops/startup.ts";
import { countPerRequest } from "./ops/statements.ts";
import type { Options } from "./options.ts";

/** What can be asked for besides the operations. */
export const others = ["statements", "startup", "growth", "browser"];

interface House {
  postgres: BenchPostgres;
  stripe: BenchStripe;
  floor: Program;
  database: string;
  /** A copy with few goods. */
  fewDatabase: string;
  /** The floor writes into a copy of its own, so that the shop's can be held against the shop's rules. */
  floorDatabase: string;
  source: string;
  options: Options;
}

/** Opens everything, measures what is wanted, closes everything. */
export async function runBench(options: Options): Promise<Results> {
  const open: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(program: T): T => {
    open.unshift(program);
    return program;
  };
  try {
    const postgres = keep(await startPostgres());
    const stripe = keep(await startQuickStripe());
    const { template, small, source } = await prepareCatalog(postgres, stripe);
    const copies = await copiesOf(postgres, { run: template, floor: template, few: small });
    open.splice(open.indexOf(postgres), 0, { stop: () => dropAll(postgres, Object.values(copies)) });
    const env = { DATABASE_URL: postgres.urlOf(copies.floor) };
    const floor = keep(await runProgram({ name: "floor", args: [floorEntry], env, ready: /ready at (\d+)/ }));
    const { run: database, floor: floorDatabase, few: fewDatabase } = copies;
    return await measureAll({ postgres, stripe, floor, database, floorDatabase, fewDatabase, source, options });
  } finally {
    for (const program of open) await program.stop();
  }
}

/** Each run begins from the same rows. Copies left by runs that were killed are dropped. */
async function copiesOf<Name extends string>(
  postgres: BenchPostgres,
  templates: Record<Name, string>,
): Promise<Record<Name, string>> {
  const admin = postgres.urlOf("postgres");
  const old = await query<{ name: string }>(
    admin,
    "select datname as name from pg_database where datname ~ '^(run|floor|few|making)_'",
  );
  await dropAll(
    postgres,
    old.map((row) => row.name),
  );
  const copies = { ...templates };
  for (const [use, template] of Object.entries(templates) as [Name, string][]) {
    copies[use] = `${use}_${process.pid}`;
    await query(admin, `create database ${copies[use]} template ${template}`);
  }
  return copies;
}

async function dropAll(postgres: BenchPostgres, names: readonly string[]): Promise<void> {
  for (const name of names) await query(postgres.urlOf("postgres"), `drop database if exists ${name} with (force)`);
}

async function measureAll(house: House): Promise<Results> {
  const { options, postgres, database, stripe } = house;
  const wants = (name: string) => options.ops.length === 0 || options.ops.includes(name);
  const results: Results = {
    at: new Date().toISOString(),
    source: house.source,
    lines: [],
    statements: {},
    startup: undefined,
    browser: undefined,
    growth: undefined,
    mostRssMb: undefined,
    findings: undefined,
  };
  const databaseUrl = postgres.urlOf(database);
  if (wants("startup")) {
    say("start of the server");
    results.startup = await measureStartup({ databaseUrl, stripe: stripe.settings, cache: true });
  }
  const chosen = ops.filter((op) => wants(op.name));
  for (const kind of [{}, { cached: true }, { sandbox: true }] as Pick<Op, "cached" | "sandbox">[]) {
    const group = chosen.filter((op) => op.cached === kind.cached && op.sandbox === kind.sandbox);
    const counts = kind.cached || kind.sandbox ? false : wants("statements");
    if (group.length > 0 || counts) await measureGroup(house, results, { ...kind, group, counts });
  }
  if (wants("growth")) results.growth = await growthOf(house);
  if (wants("browser")) results.browser = await measureBrowser(house);
  if (chosen.some((op) => op.name.startsWith("p"))) results.findings = await findingsIn(databaseUrl);
  return results;
}

interface Group extends Pick<Op, "cached" | "sandbox"> {
  group: readonly Op[];
  counts: boolean;
}

/** Operations that want the same shop: with or without the cache, with the quick Stripe or the sandbox. */
async function measureGroup(house: House, results: Results, { group, counts, cached, sandbox }: Group): Promise<void> {
  const { postgres, database, floorDatabase, floor, options } = house;
  const databaseUrl = postgres.urlOf(database);
  const port = await freePort();
  const stripe = sandbox ? await startSandboxStripe(port) : house.stripe;
  const nodeOptions = options.profile ? ["--cpu-prof", `--cpu-prof-dir=${join(benchFolder, "profiles")}`] : [];
  const shop = await startShop({ databaseUrl, stripe: stripe.settings, cache: cached ?? false, port, nodeOptions });
  try {
    const scene: Scene = {
      shopPort: shop.port,
      floorPort: Number(floor.ready[1]),
      databaseUrl,
      floorDatabaseUrl: postgres.urlOf(floorDatabase),
      stripeUrl: stripe.url,
      goods: await readGoods(databaseUrl),
      seconds: options.seconds,
    };
    if (counts) results.statements = await countPerRequest(scene, postgres, database);
    for (const op of group) await measureOp(house, results, { op, scene, shop });
  } finally {
    await shop.stop();
    if (sandbox) await stripe.stop();
  }
}

async function measureOp(
  { options, postgres, floor }: House,
  results: Results,
  { op, scene, shop }: { op: Op; scene: Scene; shop: BenchShop },
): Promise<void> {
  say(op.title);
  const lines = await inRounds(op, scene, {
    connections: options.connections ?? op.connections,
    seconds: options.seconds,
    rounds: options.rounds,
    watched: {
      shop: { server: shop.pid, postgres: postgres.pid },
      floor: { server: floor.pid, postgres: postgres.pid },
    },
  });
  results.lines.push(...lines);
  results.mostRssMb = Math.max(results.mostRssMb ?? 0, ...lines.map((line) => line.shop.rssMb));
}

async function growthOf({ postgres, database, fewDatabase, stripe, options }: House): Promise<Growth> {
  say("search among few and among many");
  const urls = { many: postgres.urlOf(database), few: postgres.urlOf(fewDatabase) };
  const common = { stripe: stripe.settings, cache: false, webOnly: true };
  const many = await startShop({ ...common, databaseUrl: urls.many });
  try {
    const few = await startShop({ ...common, databaseUrl: urls.few });
    try {
      const shops = { few: { port: few.port, url: urls.few }, many: { port: many.port, url: urls.many } };
      return await measureGrowth(shops, options);
    } finally {
      await few.stop();
    }
  } finally {
    await many.stop();
  }
}

async function measureBrowser({ postgres, database, stripe }: House): Promise<Results["browser"]> {
  const path = process.env.ATELIER_CHROMIUM;
  if (!path) {
    say("No Chromium was found, so the pages are not measured");
    return undefined;
  }
  say("pages in a browser");
  const databaseUrl = postgres.urlOf(database);
  const shop = await startShop({ databaseUrl, stripe: stripe.settings, cache: true });
  try {
    const [slug = ""] = (await readGoods(databaseUrl)).slugs;
    return await runBrowser({ url: shop.url, slug }, path);
  } finally {
    await shop.stop();
  }
}

/** What the run left behind, held against the shop's own invariants: none sold too often, no sum that is off. */
async function findingsIn(url: string): Promise<string[]> {
  const connection = connect({ url, poolSize: 2 });
  try {
    return (await examine({ db: connection.db })).map((finding) => JSON.stringify(finding).slice(0, 300));
  } finally {
    await connection.close();
  }
}

/** Writes what was found where other programs can read it. */
export function keepResults(results: unknown): string {
  mkdirSync(benchFolder, { recursive: true });
  const path = join(benchFolder, "results.json");
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
  return path;
}
