import { createHash } from "node:crypto";
import { CompiledQuery } from "kysely";
import type pg from "pg";
import type { Db } from "./connect.ts";

/** A statement as it is sent: its text, and the name under which each connection keeps its plan, if it keeps one. */
export interface Statement {
  text: string;
  name: string | undefined;
}

interface Source {
  pool: pg.Pool;
  named: boolean;
}

const sources = new WeakMap<Db, Source>();

/** Remembers where a handle gets its connections from. */
export function keepSource(db: Db, source: Source): void {
  sources.set(db, source);
}

/** Gives a text its name. */
export function statementOf(text: string): Statement & { name: string } {
  return { text, name: createHash("sha1").update(text).digest("base64url") };
}

/**
 * Runs a statement straight on a connection: no plugin touches its rows, so columns keep the names it gives them.
 * Inside a transaction it goes the transaction's way.
 */
export async function runStatement<Row extends object>(
  db: Db,
  { text, name }: Statement,
  given: readonly unknown[],
): Promise<Row[]> {
  const values = [...given];
  const source = sources.get(db);
  const { rows } = source
    ? await source.pool.query<Row>(source.named && name ? { name, text, values } : { text, values })
    : await db.withoutPlugins().executeQuery<Row>(CompiledQuery.raw(text, values));
  return rows;
}
