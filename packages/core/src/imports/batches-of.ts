import type { Db } from "@atelier/db";
import type { ClaimedRun } from "./claim-run.ts";
import type { ImportUnit } from "./import-unit.ts";
import { contentHashOf } from "./judge-units.ts";
import { type KnownProduct, knownProducts } from "./known-queries.ts";

const MOST_UNITS = 500;
const MOST_ROWS = 2_000;
/** Products written in one transaction, which holds their locks. */
const MOST_WRITTEN = 50;

interface UnitBatch {
  units: ImportUnit[];
  known: Map<string, KnownProduct>;
}

interface Source {
  units: AsyncGenerator<ImportUnit>;
  signal: AbortSignal;
}

/** A file's units behind the run's position, in parts small enough for one transaction each. */
export async function* batchesOf(db: Db, run: ClaimedRun, { units, signal }: Source): AsyncGenerator<UnitBatch> {
  let behind = run.position;
  let chunk: ImportUnit[] = [];
  let rows = 0;
  for await (const unit of units) {
    if (signal.aborted) return;
    if (behind > 0) {
      behind -= 1;
      continue;
    }
    chunk.push(unit);
    rows += unit.product ? unit.rows : 1;
    if (chunk.length < MOST_UNITS && rows < MOST_ROWS) continue;
    yield* cut(db, run, chunk);
    chunk = [];
    rows = 0;
  }
  yield* cut(db, run, chunk);
}

async function* cut(db: Db, run: ClaimedRun, chunk: readonly ImportUnit[]): AsyncGenerator<UnitBatch> {
  const known = await knownProducts(
    db,
    run.source,
    chunk.flatMap((unit) => (unit.name === "" ? [] : unit.name)),
  );
  let units: ImportUnit[] = [];
  let written = 0;
  for (const unit of chunk) {
    units.push(unit);
    if (run.mode === "apply" && unit.product && known.get(unit.name)?.contentHash !== contentHashOf(unit.product))
      written += 1;
    if (written < MOST_WRITTEN) continue;
    yield { units, known };
    units = [];
    written = 0;
  }
  if (units.length > 0) yield { units, known };
}
