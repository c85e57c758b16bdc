import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import { type Notices, openNotices } from "./notices.ts";
import type { DB } from "./schema.gen.ts";
import { keepSource, statementOf } from "./statement.ts";

/** Any handle that may read. A transaction is one too. */
export type Db = Kysely<DB>;
/** A handle inside an open transaction; writers take nothing else. */
export type Tx = Transaction<DB>;

export interface ConnectOptions {
  url: string;
  /** Connections this process may hold; kept low so that few can queue on one hot row. */
  poolSize?: number;
  applicationName?: string;
  /** Named prepared statements; off behind a PgBouncer older than 1.21. */
  namedStatements?: boolean;
  statementTimeoutMs?: number;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  onPoolError?: (error: Error) => void;
}

export interface Connection {
  db: Db;
  pool: pg.Pool;
  url: string;
  /** What the database tells by NOTIFY, over a connection of its own. */
  notices: Notices;
  close(): Promise<void>;
}

const lines = new WeakMap<Db, Notices>();

/** The notices of the database behind a handle `connect` gave. */
export function noticesOf(db: Db): Notices {
  const found = lines.get(db);
  if (!found) throw new Error("This handle was not given by connect");
  return found;
}

/** Opens a pool on the shop's database with its time-outs set and instants read as ISO strings. */
export function connect(options: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: options.applicationName ?? "atelier",
    statement_timeout: options.statementTimeoutMs ?? 15_000,
    lock_timeout: 2_500,
    idle_in_transaction_session_timeout: 10_000,
    // Below this a word counts as another word, not as a typing slip.
    options: "-c pg_trgm.word_similarity_threshold=0.45 -c timezone=UTC",
    types: { getTypeParser },
  });
  // Without a listener a restarted Postgres would end the process.
  pool.on("error", (error) => options.onPoolError?.(error));
  // The pool listens to idle connections alone; one that breaks in use, between two statements, would end it as well.
  pool.on("connect", (client) => client.on("error", () => {}));
  const named = options.namedStatements !== false;
  if (named) pool.on("connect", nameStatements);
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const notices = openNotices(options.url);
  lines.set(db, notices);
  keepSource(db, { pool, named });
  return {
    db,
    pool,
    url: options.url,
    notices,
    async close() {
      await notices.close();
      await close(db, pool);
    },
  };
}

/** Kysely ends the pool only if it has used it itself; a worker's may have served the queue alone. */
async function close(db: Db, pool: pg.Pool): Promise<void> {
  await db.destroy();
  if (!pool.ending) await pool.end();
}

const INT8 = 20;
const TIMESTAMPTZ = 1184;
const usual = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

/** Typed like pg's own look-up, with two readings of ours in front of it. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: "text" | "binary") => {
  if (oid === INT8) return readSafeInteger;
  if (oid === TIMESTAMPTZ) return readInstant;
  return pg.types.getTypeParser(oid, format as "text");
};

function readSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error("A bigint from the database is too large to be counted exactly");
  return value;
}

/** Postgres's "2026-11-20 12:34:56.789012+00" as ISO 8601; by cutting, because the way through a `Date` takes five times as long. */
function readInstant(text: string): string {
  if (!usual.test(text)) return new Date(text).toISOString();
  const thousandths = text.slice(20, -3).slice(0, 3).padEnd(3, "0");
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${thousandths}Z`;
}

/**
 * How `inTransaction` begins. What writes finds its rows by key, whatever the values: planned once per connection instead
 * of the first five times anew, which costs a sale more than its execution. Reads outside keep Postgres's own choice.
 */
const BEGIN = "start transaction isolation level read committed";
const MOST_NAMED_STATEMENTS = 400;
const worthNaming = /^\s*(select|with|insert|update|delete)\b/i;

/**
 * Names each statement by the hash of its text, so that Postgres plans it once per connection.
 * Kysely sends unnamed ones, which are planned every time.
 */
function nameStatements(client: pg.PoolClient): void {
  const names = new Map<string, string>();
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const query = (...args: unknown[]): unknown => {
    const [text, values] = args;
    if (text === BEGIN) return send(`${BEGIN}; set local plan_cache_mode = force_generic_plan`);
    if (typeof text !== "string" || !Array.isArray(values) || args.length > 2) return send(...args);
    if (!worthNaming.test(text)) return send(...args);
    let name = names.get(text);
    if (name === undefined) {
      if (names.size >= MOST_NAMED_STATEMENTS) return send(...args);
      name = statementOf(text).name;
      names.set(text, name);
    }
    return send({ name, text, values });
  };
  Object.assign(client, { query });
}
