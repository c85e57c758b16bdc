import type { ImportRunView } from "@atelier/contract/imports";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import type { ClaimedRun } from "./claim-run.ts";
import type { Reading } from "./file/read-bytes.ts";
import { CLAIM_SECONDS } from "./import-limits.ts";
import { runView } from "./import-queries.ts";
import type { ImportIssue } from "./import-unit.ts";

type Claimed = Pick<ClaimedRun, "id" | "claim">;

/** Writes how far a run has read and renews its claim; undefined when the claim is gone. */
export async function writeProgress(tx: Tx, run: Claimed, reading: Reading): Promise<ImportRunView | undefined> {
  const result = await sql`
    update import_runs set rows_read = ${reading.rows}, read_bytes = least(${reading.bytes}::bigint, total_bytes),
      claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
    where id = ${run.id} and claim = ${run.claim} and state = 'running'
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0n) > 0 ? runView(tx, run.id) : undefined;
}

/** What a batch adds to its run. */
export interface BatchSums {
  units: number;
  imported: number;
  unchanged: number;
  refused: number;
  counts: Record<string, number>;
}

/** Adds a batch to its run, in the transaction that writes its products. */
export async function addToRun(
  tx: Tx,
  runId: string,
  { sums, reading }: { sums: BatchSums; reading: Reading },
): Promise<void> {
  await sql`
    update import_runs as r set position = position + ${sums.units}, rows_imported = rows_imported + ${sums.imported},
      rows_unchanged = rows_unchanged + ${sums.unchanged}, rows_refused = rows_refused + ${sums.refused},
      rows_read = ${reading.rows}, read_bytes = least(${reading.bytes}::bigint, total_bytes),
      claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
    where id = ${runId}
  `.execute(tx);
  await addCounts(tx, runId, sums.counts);
}

/** Adds to what a run has counted under these words. The run's row is locked by this. */
export async function addCounts(tx: Tx, runId: string, counts: Readonly<Record<string, number>>): Promise<void> {
  if (Object.keys(counts).length === 0) return;
  await sql`
    update import_runs as r set counts = r.counts || (
      select jsonb_object_agg(a.key, coalesce((r.counts ->> a.key)::bigint, 0) + a.value::bigint)
      from jsonb_each_text(${JSON.stringify(counts)}::jsonb) as a)
    where r.id = ${runId}
  `.execute(tx);
}

/** Locks a run that is held under the claim; what it has counted so far, or undefined when it is no longer held. */
export async function lockClaimed(tx: Tx, run: Claimed): Promise<Record<string, number> | undefined> {
  const { rows } = await sql<{ counts: Record<string, number> }>`
    select counts from import_runs where id = ${run.id} and claim = ${run.claim} and state = 'running' for update
  `.execute(tx);
  return rows[0]?.counts;
}

/** Lists issues of a run. */
export async function insertIssues(tx: Tx, runId: string, issues: readonly ImportIssue[]): Promise<void> {
  if (issues.length === 0) return;
  await sql`
    insert into import_issues (run_id, row_number, column_name, value, reason, severity)
    select ${runId}::uuid, i."row", i."column", i.value, i.reason, i.severity
    from jsonb_to_recordset(${JSON.stringify(issues)}::jsonb)
      as i ("row" bigint, "column" text, value text, reason text, severity text)
  `.execute(tx);
}

export interface SeenName {
  kind: "product" | "sku";
  name: string;
  row: number;
}

/** Remembers what a run has met. Gives back, for what was met before, the row it was in. */
export async function rememberSeen(
  tx: Tx,
  runId: string,
  names: readonly SeenName[],
): Promise<(seen: SeenName) => number | undefined> {
  if (names.length === 0) return () => undefined;
  const given = JSON.stringify(names);
  await sql`
    insert into import_seen (run_id, kind, name, row_number)
    select ${runId}::uuid, s.kind, s.name, s."row" from jsonb_to_recordset(${given}::jsonb) as s (kind text, name text, "row" bigint)
    on conflict do nothing
  `.execute(tx);
  const { rows } = await sql<{ kind: string; name: string; rowNumber: number }>`
    select distinct o.kind, o.name, o.row_number from import_seen as o
    join jsonb_to_recordset(${given}::jsonb) as s (kind text, name text) on s.kind = o.kind and s.name = o.name
    where o.run_id = ${runId}
  `.execute(tx);
  const first = new Map(rows.map((row) => [`${row.kind}:${row.name}`, row.rowNumber]));
  return ({ kind, name, row }) => {
    const met = first.get(`${kind}:${name}`);
    return met === row ? undefined : met;
  };
}

const FORGOTTEN_AT_ONCE = 20_000;

/** Forgets some of what finished and abandoned runs had met. Returns whether there is more. */
export async function forgetSeen(tx: Tx, keptDays: number): Promise<boolean> {
  const result = await sql`
    delete from import_seen where ctid in (
      select s.ctid from import_seen as s join import_runs as r on r.id = s.run_id
      where r.state = 'done' or r.created_at < now() - make_interval(days => ${keptDays})
      limit ${FORGOTTEN_AT_ONCE})
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0n) === FORGOTTEN_AT_ONCE;
}
