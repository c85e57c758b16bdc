import type { Tx } from "@atelier/db";
import { slugOf } from "../catalog/index.ts";
import type { Context } from "../kernel/index.ts";
import type { ClaimedRun } from "./claim-run.ts";
import type { Reading } from "./file/read-bytes.ts";
import { MOST_ISSUES } from "./import-limits.ts";
import type { ImportIssue, ImportUnit } from "./import-unit.ts";
import { judgeUnits, type Verdict } from "./judge-units.ts";
import { type KnownProduct, takenSlugs } from "./known-queries.ts";
import { type KnownRow, writeKnown } from "./known-writes.ts";
import { queueFailedAgain } from "./pictures/picture-writes.ts";
import { addToRun, type BatchSums, insertIssues, lockClaimed } from "./progress-writes.ts";
import { writeImported } from "./write-imported.ts";

/** The run was stopped, or another works on it: nothing more is written. */
export class ClaimLost extends Error {
  override readonly name = "ClaimLost";
}

export interface Batch {
  units: readonly ImportUnit[];
  known: ReadonlyMap<string, KnownProduct>;
  /** Said of the file as a whole, with its first batch. */
  notes: readonly ImportIssue[];
  reading: Reading;
  /** Issues of this run that are listed already. */
  listed: number;
  headingOf(column: string): string;
}

/**
 * Step: writes a batch of a file with everything a run says of it, so that the run's position is true whenever it
 * stops. A dry run decides the same and writes no product. Returns how many issues it listed.
 */
export async function writeBatch(
  tx: Tx,
  ctx: Pick<Context, "actor">,
  { run, batch }: { run: ClaimedRun; batch: Batch },
): Promise<number> {
  const counted = await lockClaimed(tx, run);
  if (!counted) throw new ClaimLost();
  const verdicts = await judgeUnits(tx, run.id, batch);
  const sums: BatchSums = { units: batch.units.length, imported: 0, unchanged: 0, refused: 0, counts: {} };
  const issues = [...batch.notes, ...foreignNote(batch, counted)];
  if (run.mode === "apply") issues.push(...(await writeVerdicts(tx, ctx, { run, verdicts, sums })));
  for (const verdict of verdicts) {
    addToSums(sums, verdict);
    issues.push(...verdict.issues);
  }
  const room = Math.max(0, MOST_ISSUES - batch.listed);
  const listed = issues.slice(0, room).map((issue) => ({ ...issue, column: batch.headingOf(issue.column) }));
  await insertIssues(tx, run.id, listed);
  if (issues.length > listed.length)
    plus(sums.counts, `issues beyond the ${MOST_ISSUES} listed`, issues.length - listed.length);
  await addToRun(tx, run.id, { sums, reading: batch.reading });
  return listed.length;
}

const FOREIGN = "rows in Windows-1252";

/** Said once for a run, at the first row it is true of. */
function foreignNote({ units }: Batch, counted: Readonly<Record<string, number>>): ImportIssue[] {
  const first = units.find((unit) => unit.foreign > 0);
  if (!first || counted[FOREIGN] !== undefined) return [];
  const reason =
    "Not UTF-8 from here on: such rows are read as Windows-1252. Look whether names with accents are right";
  return [{ row: first.firstRow, column: "", value: "", reason, severity: "note" }];
}

interface ToWrite {
  run: ClaimedRun;
  verdicts: readonly Verdict[];
  sums: BatchSums;
}

/** Writes what is new or changed. A product the shop will not have becomes a refused verdict. */
async function writeVerdicts(
  tx: Tx,
  ctx: Pick<Context, "actor">,
  { run, verdicts, sums }: ToWrite,
): Promise<ImportIssue[]> {
  const slugs = verdicts.flatMap(({ is, unit }) =>
    is === "new" && unit.product?.handle ? slugOf(unit.product.handle) : [],
  );
  const taken = await takenSlugs(tx, slugs);
  const done: KnownRow[] = [];
  const notes: ImportIssue[] = [];
  for (const verdict of verdicts) {
    const { is, unit, known, contentHash } = verdict;
    if ((is !== "new" && is !== "changed") || !unit.product) continue;
    const written = await writeImported(tx, ctx, {
      runId: run.id,
      unit,
      imported: unit.product,
      known,
      takenSlugs: taken,
    });
    if ("productId" in written) {
      done.push({ name: unit.name, productId: written.productId, contentHash });
      if (written.pictures > 0) plus(sums.counts, "pictures queued", written.pictures);
      notes.push(...written.notes);
    } else {
      verdict.is = "refused";
      verdict.issues = [written];
    }
  }
  await writeKnown(tx, run.source, done);
  const same = verdicts.flatMap(({ is, known }) => (is === "unchanged" && known ? known.id : []));
  const again = await queueFailedAgain(tx, run.id, same);
  if (again > 0) plus(sums.counts, "pictures tried again", again);
  return notes;
}

const countedAs = {
  new: "products new",
  changed: "products changed",
  unchanged: "products the same",
  refused: "products wrong",
} as const;

function addToSums(sums: BatchSums, { is, unit }: Verdict): void {
  if (is === "refused") sums.refused += unit.rows;
  else if (is === "unchanged") sums.unchanged += unit.rows;
  else sums.imported += unit.rows;
  if (unit.name !== "") plus(sums.counts, countedAs[is], 1);
  if (unit.foreign > 0) plus(sums.counts, FOREIGN, unit.foreign);
  for (const [what, count] of Object.entries(unit.counts)) plus(sums.counts, what, count);
}

function plus(counts: Record<string, number>, what: string, count: number): void {
  counts[what] = (counts[what] ?? 0) + count;
}
