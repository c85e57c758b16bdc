import type { Db, Tx } from "@atelier/db";
import { sql } from "kysely";

/** Puts a job that waits or died first in line, with all its attempts before it. Returns whether it was there and idle. */
export async function rescheduleJob(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from graphile_worker.reschedule_jobs(array[${id}]::bigint[], run_at := now(), attempts := 0)
  `.execute(tx);
  return rows.length > 0;
}

/** Takes a job off the queue undone. Returns whether it was there and idle. */
export async function removeJob(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select id from graphile_worker.complete_jobs(array[${id}]::bigint[])`.execute(tx);
  return rows.length > 0;
}

/** Makes the running attempt a job's last one. Outside any operation: the job itself is what runs. */
export async function closeJob(db: Db, id: string): Promise<void> {
  await sql`
    update graphile_worker._private_jobs set max_attempts = greatest(attempts, 1) where id = ${id}::bigint
  `.execute(db);
}
