import { type BulkAct, bulkAct, type BulkList, mostInBulk } from "@atelier/contract/bulk";
import type { Role } from "@atelier/contract/permissions";
import type { Tx } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";
import { CLAIM_SECONDS, KEPT_DAYS } from "./bulk-limits.ts";

/** Writes a run with all its rows in the order of their names; returns how many there are, one too many at most. */
export async function insertRun(
  tx: Tx,
  run: { id: string; act: BulkAct; list: BulkList; actorId: string },
  rows: RawBuilder<unknown>,
): Promise<number> {
  await sql`
    insert into bulk_runs (id, act, list, actor_id)
    values (${run.id}, ${JSON.stringify(run.act)}::jsonb, ${run.list}, ${run.actorId})
  `.execute(tx);
  const inserted = await sql`
    insert into bulk_rows (run_id, position, target_id, name)
    select ${run.id}::uuid, row_number() over (order by name, id), id, name
    from (${rows} limit ${mostInBulk + 1}) as chosen
  `.execute(tx);
  const total = Number(inserted.numAffectedRows ?? 0n);
  await sql`update bulk_runs set total = ${total} where id = ${run.id}`.execute(tx);
  return total;
}

export interface LockedRun {
  id: string;
  act: BulkAct;
  state: "waiting" | "running" | "done" | "stopped" | "failed";
  total: number;
  done: number;
  refused: number;
  /** Somebody works on it at this moment. */
  isClaimed: boolean;
}

/** Locks a run until the transaction ends; with an owner, only if it is that person's. */
export async function lockRun(tx: Tx, id: string, owner?: string | null): Promise<LockedRun | undefined> {
  const mine = owner === undefined ? sql`true` : sql`actor_id = ${owner}::uuid`;
  const { rows } = await sql<LockedRun>`
    select id, act, state, total, done, refused, coalesce(claimed_until > clock_timestamp(), false) as is_claimed
    from bulk_runs where id = ${id} and ${mine} for update
  `.execute(tx);
  return rows[0] && { ...rows[0], act: bulkAct.parse(rows[0].act) };
}

/** Gives a run to whoever knows the claim. */
export async function setClaim(tx: Tx, id: string, claim: string): Promise<void> {
  await sql`
    update bulk_runs set state = 'running', failure = null, finished_at = null, claim = ${claim},
      claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
    where id = ${id}
  `.execute(tx);
}

export interface Turn {
  row: { position: number; targetId: string } | null;
  /** Whoever began it, as they are now; null once they are gone or shut out. */
  person: { userId: string; name: string; role: Role } | null;
}

/** Locks the run for one row's turn and says which is next and for whom; undefined once the claim is lost. */
export async function nextTurn(tx: Tx, run: { id: string; claim: string }): Promise<Turn | undefined> {
  const { rows } = await sql<Turn>`
    with held as (
      update bulk_runs set claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
      where id = ${run.id} and claim = ${run.claim} and state = 'running'
      returning id, actor_id
    )
    select (select jsonb_build_object('position', r.position, 'targetId', r.target_id) from bulk_rows as r
        where r.run_id = held.id and r.state = 'waiting' order by r.position limit 1) as "row",
      (select jsonb_build_object('userId', u.id, 'name', u.name, 'role', u.role) from users as u
        where u.id = held.actor_id and u.status = 'active') as person
    from held
  `.execute(tx);
  return rows[0];
}

/** Writes down how one row ended, and counts it. */
export async function endRow(
  tx: Tx,
  run: { id: string },
  end: { position: number; refusal?: { code: string | null; detail: unknown } },
): Promise<void> {
  const state = end.refusal ? "refused" : "done";
  await sql`
    with ended as (
      update bulk_rows set state = ${state}, refusal = ${end.refusal ? JSON.stringify(end.refusal) : null}::jsonb
      where run_id = ${run.id} and position = ${end.position} and state = 'waiting' returning 1
    )
    update bulk_runs set done = done + ${end.refusal ? 0 : 1}, refused = refused + ${end.refusal ? 1 : 0}
    where id = ${run.id} and exists (select from ended)
  `.execute(tx);
}

/** Puts a run into a state: whoever works on it finds the claim gone before the next row. */
export async function setState(tx: Tx, id: string, to: { state: LockedRun["state"]; failure?: string }): Promise<void> {
  const { state, failure = null } = to;
  await sql`
    update bulk_runs set state = ${state}, failure = ${failure}, claim = null, claimed_until = null,
      finished_at = case when ${state} <> 'waiting' then now() end
    where id = ${id}
  `.execute(tx);
}

/** What was refused waits once more. */
export async function reopenRefused(tx: Tx, id: string): Promise<void> {
  await sql`update bulk_rows set state = 'waiting', refusal = null where run_id = ${id} and state = 'refused'`.execute(
    tx,
  );
  await sql`update bulk_runs set refused = 0 where id = ${id}`.execute(tx);
}

export async function setDismissed(tx: Tx, id: string, dismissed: boolean): Promise<void> {
  await sql`update bulk_runs set dismissed_at = case when ${dismissed} then now() end where id = ${id}`.execute(tx);
}

/** Forgets what this person put away long ago, a few at a time. */
export async function forgetOld(tx: Tx, owner: string): Promise<void> {
  await sql`
    delete from bulk_runs where id in (
      select id from bulk_runs
      where actor_id = ${owner} and state in ('done', 'stopped', 'failed')
        and created_at < now() - make_interval(days => ${KEPT_DAYS})
      limit 5)
  `.execute(tx);
}
