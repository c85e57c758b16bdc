import { existsSync } from "node:fs";
import { join } from "node:path";
import { createLog, newId, systemContext } from "@atelier/core/kernel";
import { runImportFile } from "@atelier/core/imports";
import { bringUpToDate, readSettings } from "@atelier/core/opening";
import { connect } from "@atelier/db";
import { writeGeneratedCatalog } from "./generated-catalog.ts";
import { benchFolder, retailFile } from "./places.ts";
import { type BenchPostgres, query } from "./postgres.ts";
import { say } from "./say.ts";
import { startShop } from "./shop.ts";
import { type BenchStripe } from "./stripe.ts";

// Counts up when the way the catalog is made changes.
const EDITION = 2;
const PIECES = 1_000_000;

export interface Catalog {
  /** The database with the whole catalog, which each run copies. */
  template: string;
  /** The same shop before the import, with the demo shop's goods alone. */
  small: string;
  /** Where the goods come from. */
  source: string;
}

/** Finds the prepared databases, or makes them, once; brings them up to the schema of today. */
export async function prepareCatalog(postgres: BenchPostgres, stripe: BenchStripe): Promise<Catalog> {
  const isReal = existsSync(retailFile);
  const source = isReal ? "Online Retail" : "generated, because the Online Retail data set is not there";
  const suffix = `${isReal ? "retail" : "generated"}_${EDITION}`;
  const [template, small] = [`catalog_${suffix}`, `small_${suffix}`];
  const admin = postgres.urlOf("postgres");
  const found = await query(admin, "select 1 from pg_database where datname = $1", [template]);
  if (found.length === 0) {
    say(`Setting up the shop and its catalog (${source}); this is done once`);
    await make(postgres, stripe, { template, small, isReal });
  }
  for (const name of [template, small]) await migrate(postgres.urlOf(name));
  return { template, small, source };
}

async function make(
  postgres: BenchPostgres,
  stripe: BenchStripe,
  wish: { template: string; small: string; isReal: boolean },
): Promise<void> {
  const { template, small, isReal } = wish;
  const admin = postgres.urlOf("postgres");
  const aside = `making_${process.pid}`;
  await query(admin, `create database ${aside}`);
  const url = postgres.urlOf(aside);
  await openOnce(url, stripe);
  await query(url, "vacuum analyze");
  await query(admin, `drop database if exists ${small}`);
  await query(admin, `create database ${small} template ${aside}`);
  await importGoods(url, isReal ? retailFile : writeGeneratedCatalog(join(benchFolder, "generated.csv")));
  await dress(url);
  await query(url, "vacuum analyze");
  await query(admin, `alter database ${aside} rename to ${template}`);
}

async function migrate(url: string): Promise<void> {
  const connection = connect({ url, poolSize: 2 });
  try {
    await bringUpToDate(connection);
  } finally {
    await connection.close();
  }
}

/** The shop's first start sets up the demo shop, whose pictures are then made by its worker. */
async function openOnce(url: string, stripe: BenchStripe): Promise<void> {
  const shop = await startShop({ databaseUrl: url, stripe: stripe.settings, cache: false, patienceMs: 300_000 });
  try {
    for (let waiting = 1; waiting > 0; ) {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      const [row] = await query<{ left: number }>(
        url,
        `select count(*)::int as left from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier = 'files.make-renditions' and j.attempts < j.max_attempts`,
      );
      waiting = row?.left ?? 0;
      say(`  ${waiting} pictures to make`);
    }
  } finally {
    await shop.stop();
  }
}

async function importGoods(url: string, path: string): Promise<void> {
  const settings = { ATELIER_DATA_DIR: join(benchFolder, "shop"), DATABASE_URL: url };
  const config = await readSettings(benchFolder, settings);
  const connection = connect({ url, poolSize: 4 });
  try {
    const ctx = systemContext({ db: connection.db, config, log: createLog("warn") }, `bench-${newId()}`);
    const run = await runImportFile(ctx, {
      source: "online-retail",
      path,
      dryRun: false,
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    if (run.state !== "done") throw new Error(`The catalog was not imported: ${run.failure ?? run.state}`);
    say(`  ${run.rowsImported} rows imported`);
  } finally {
    await connection.close();
  }
}

/** Gives each imported thing a picture of the demo shop's and so many pieces that none is ever sold out. */
async function dress(url: string): Promise<void> {
  await query(
    url,
    `insert into product_images (product_id, file_id, alt, position)
     select p.id, f.id, p.title, 0
     from (select id, title, row_number() over (order by id) as n from products
       where not exists (select from product_images i where i.product_id = products.id)) as p
     join (select id, row_number() over (order by id) - 1 as n, count(*) over () as all_of_them
       from files where state = 'ready') as f on f.n = p.n % f.all_of_them`,
  );
  await query(
    url,
    `with filled as (
       update stock_levels l set on_hand = ${PIECES}
       from product_variants v join products p on p.id = v.product_id
       where v.id = l.variant_id and not p.is_demo and l.on_hand < ${PIECES}
       returning l.variant_id)
     insert into stock_movements (variant_id, kind, quantity, on_hand_after, note)
     select f.variant_id, 'count', ${PIECES} - l.on_hand, ${PIECES}, 'filled for the bench'
     from filled f join stock_levels l on l.variant_id = f.variant_id`,
  );
}
