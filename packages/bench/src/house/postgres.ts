import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type EmbeddedPostgres, startEmbedded } from "@atelier/db";
import pg from "pg";
import { benchFolder } from "./places.ts";

const folder = join(benchFolder, "postgres");

export interface BenchPostgres {
  /** The server's pid; its connections are its children. */
  pid: number;
  /** The address of one of its databases. */
  urlOf(database: string): string;
  stop(): Promise<void>;
}

/** Starts the bench's own Postgres: the shop's embedded one with its usual settings, and statements that can be counted. */
export async function startPostgres(): Promise<BenchPostgres> {
  const running = await startCounting(await startEmbedded(folder));
  const pid = Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);
  const urlOf = (database: string): string => {
    const url = new URL(running.url);
    url.pathname = `/${database}`;
    return url.href;
  };
  return { pid, urlOf, stop: () => running.stop() };
}

/** Loads the counter of statements, asleep until it is asked for. */
async function startCounting(started: EmbeddedPostgres): Promise<EmbeddedPostgres> {
  const file = join(folder, "data", "postgresql.conf");
  if (readFileSync(file, "utf8").includes("pg_stat_statements")) return started;
  await started.stop();
  appendFileSync(file, "\nshared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.track = none\n");
  return startEmbedded(folder);
}

/** Runs one statement on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** What the worker asks for by itself, what triggers and functions do within a statement, and the counting. */
const notSent = "pg_stat_statements|_private_|^exists \\(|^select lower\\(public\\.unaccent";

/** How many statements the shop's database gets per piece of work, those that begin and end transactions included. */
export async function countStatements(
  urls: { admin: string; database: string },
  work: () => Promise<number>,
): Promise<number> {
  await query(urls.database, "create extension if not exists pg_stat_statements");
  await query(urls.admin, "alter system set pg_stat_statements.track = 'top'");
  await query(urls.admin, "select pg_reload_conf()");
  // A connection reads the new setting before its next statement, once it was told.
  await new Promise((resolve) => setTimeout(resolve, 300));
  try {
    await query(urls.database, "select pg_stat_statements_reset()");
    const pieces = await work();
    const [row] = await query<{ calls: string }>(
      urls.database,
      `select coalesce(sum(s.calls), 0) as calls
       from pg_stat_statements as s join pg_database as d on d.oid = s.dbid
       where d.datname = current_database() and s.toplevel and s.query !~ $1`,
      [notSent],
    );
    return Number(row?.calls ?? 0) / pieces;
  } finally {
    await query(urls.admin, "alter system reset pg_stat_statements.track");
    await query(urls.admin, "select pg_reload_conf()");
  }
}
