import { type Db, runStatement, type Statement, statementOf } from "@atelier/db";
import type { RawBuilder } from "kysely";

/** A place in a statement that each run fills from its input. */
export class Slot<Input> {
  readonly read: (input: Input) => unknown;

  constructor(read: (input: Input) => unknown) {
    this.read = read;
  }
}

// Every connection keeps the plan of each named statement for as long as it lives; what comes after these goes unnamed.
const MOST_KNOWN = 400;
const known = new Map<string, Statement>();

/**
 * A query that is put together once and from then on only sent. No plugin touches its rows, so its columns carry the
 * names the code uses.
 */
export function compiledOnce<Input, Row extends object>(
  build: () => RawBuilder<Row>,
): (db: Db, input: Input) => Promise<Row[]> {
  let compiled: { statement: Statement; parameters: readonly unknown[] } | undefined;
  return (db, input) => {
    if (compiled === undefined) {
      const { sql, parameters } = build().compile(db);
      compiled = { statement: statementOf(sql), parameters };
    }
    const values = compiled.parameters.map((each) => (each instanceof Slot ? each.read(input) : each));
    return runStatement<Row>(db, compiled.statement, values);
  };
}

/** Sends a query whose text is another for other inputs, in the same way. */
export function runBuilt<Row extends object>(db: Db, builder: RawBuilder<Row>): Promise<Row[]> {
  const { sql, parameters } = builder.compile(db);
  let statement = known.get(sql);
  if (statement === undefined) {
    if (known.size >= MOST_KNOWN) return runStatement<Row>(db, { text: sql, name: undefined }, parameters);
    statement = statementOf(sql);
    known.set(sql, statement);
  }
  return runStatement<Row>(db, statement, parameters);
}
