import type { ImportMapping, ImportRunView, ImportSource } from "@atelier/contract/imports";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { CLAIM_SECONDS } from "./import-limits.ts";

export interface NewRun {
  id: string;
  source: ImportSource;
  fileName: string;
  fileHash: string;
  totalBytes: number;
  storageKey: string | null;
  mapping?: ImportMapping | null;
  mode: "dry_run" | "apply";
  actorId: string | null;
}

/** Writes a run that waits to be worked on; one of any CSV without a mapping waits for that first. */
export async function insertRun(tx: Tx, run: NewRun): Promise<void> {
  const mapping = run.mapping ? JSON.stringify(run.mapping) : null;
  const state = run.source === "csv" && mapping === null ? "mapping" : "waiting";
  await tx
    .insertInto("importRuns")
    .values({ ...run, mapping, state })
    .execute();
}

/** Says what the columns of a run's file are, and lets it wait for its turn. */
export async function setMapping(tx: Tx, id: string, mapping: ImportMapping): Promise<void> {
  await sql`
    update import_runs set mapping = ${JSON.stringify(mapping)}::jsonb, state = 'waiting' where id = ${id}
  `.execute(tx);
}

export interface LockedRun extends NewRun {
  state: ImportRunView["state"];
  mapping: ImportMapping | null;
  position: number;
  /** Somebody works on it at this moment. */
  isClaimed: boolean;
}

/** Locks a run until the transaction ends. */
export async function lockRun(tx: Tx, id: string): Promise<LockedRun | undefined> {
  const { rows } = await sql<LockedRun>`
    select id, source, file_name, file_hash, total_bytes, storage_key, mode, actor_id, state, position, mapping,
      coalesce(claimed_until > clock_timestamp(), false) as is_claimed
    from import_runs where id = ${id} for update
  `.execute(tx);
  return rows[0];
}

/** Lets imports of one source be begun one after the other. */
export async function lockSource(tx: Tx, source: ImportSource): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`atelier.imports.${source}`}, 0))`.execute(tx);
}

/** The run of a source that is being written at this moment. */
export async function workingRunOf(tx: Tx, source: ImportSource): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from import_runs
    where source = ${source} and mode = 'apply' and state = 'running' and claimed_until > clock_timestamp()
    limit 1
  `.execute(tx);
  return rows[0]?.id;
}

/** Gives a run to whoever knows the claim. */
export async function setClaim(tx: Tx, id: string, claim: string): Promise<void> {
  await sql`
    update import_runs set state = 'running', failure = null, finished_at = null, claim = ${claim},
      claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
    where id = ${id}
  `.execute(tx);
}

export interface RunEnd {
  state: ImportRunView["state"];
  failure?: string;
}

/** Lets go of a run in a new state, if it is still held under the claim. Returns whether it was. */
export async function endRun(tx: Tx, run: { id: string; claim: string }, end: RunEnd): Promise<boolean> {
  const over = end.state !== "waiting";
  const result = await sql`
    update import_runs set state = ${end.state}, failure = ${end.failure ?? null}, claim = null, claimed_until = null,
      finished_at = case when ${over}::boolean then now() end
    where id = ${run.id} and claim = ${run.claim} and state = 'running'
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0n) > 0;
}

/** Puts a run into a state from outside: whoever works on it finds its claim gone before its next batch. */
export async function setState(tx: Tx, id: string, state: "waiting" | "stopped"): Promise<void> {
  await sql`
    update import_runs set state = ${state}, failure = null, claim = null, claimed_until = null,
      finished_at = case when ${state} = 'stopped' then now() end
    where id = ${id}
  `.execute(tx);
}

/** Removes a run that never began, or stops one again that could not go on. */
export async function forgetUnbegun(tx: Tx, id: string): Promise<void> {
  await sql`delete from import_runs where id = ${id} and state = 'waiting' and position = 0`.execute(tx);
  await sql`update import_runs set state = 'stopped', finished_at = now() where id = ${id} and state = 'waiting'`.execute(
    tx,
  );
}
