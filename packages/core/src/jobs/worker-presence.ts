import type { Connection } from "@atelier/db";
import type { Log } from "../kernel/index.ts";

interface PresenceOptions {
  connection: Connection;
  /** What this worker writes into the jobs it takes. */
  holder: string;
  log: Log;
}

const EVERY_MS = 15_000;
/** Three times not heard of: a worker that is frozen keeps its connection, so Postgres ends it. */
const SILENCE = "45s";

/**
 * Shows that this worker lives, by an advisory lock that ends with its connection, and frees the jobs of workers that
 * were killed or stand still: the queue by itself would hold those for four hours.
 */
export function keepPresence(options: PresenceOptions): { end(): Promise<void> } {
  const ended = new AbortController();
  const loop = watch(options, ended.signal);
  return {
    async end() {
      ended.abort();
      await loop;
    },
  };
}

async function watch(options: PresenceOptions, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    try {
      await holdLock(options, ended);
    } catch (error) {
      options.log.warn({ err: error }, "The worker lost its presence and takes it up again");
      await pause(1_000, ended);
    }
  }
}

async function holdLock({ connection, holder, log }: PresenceOptions, ended: AbortSignal): Promise<void> {
  const client = await connection.pool.connect();
  let broken = false;
  client.on("error", () => {
    broken = true;
  });
  try {
    await client.query(`set idle_session_timeout = '${SILENCE}'`);
    await client.query(`select pg_advisory_lock(${space}, hashtext($1))`, [holder]);
    while (!ended.aborted && !broken) {
      const { rows } = await client.query<{ holder: string }>(freeOrphans, [holder]);
      if (rows.length > 0) log.warn({ jobs: rows.length }, "Jobs of a worker that was killed are free again");
      await pause(EVERY_MS, ended);
    }
    await client.query(`select pg_advisory_unlock_all()`);
    await client.query("reset idle_session_timeout");
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

// Any number that nobody else in this database uses for two-part advisory locks.
const space = 742_001;

// A holder whose lock can be taken is gone; the lock taken to see that goes with the transaction.
// A worker takes its lock a moment after its first job, so the newest jobs are left alone.
const freeOrphans = `
  with holders as materialized (
    select locked_by as holder from (
      select locked_by, locked_at from graphile_worker._private_jobs
      union all
      select locked_by, locked_at from graphile_worker._private_job_queues
    ) held
    where locked_by <> $1
    group by locked_by
    having max(locked_at) < now() - interval '10 seconds'
  ), gone as materialized (
    select holder from holders where pg_try_advisory_xact_lock(${space}, hashtext(holder))
  ), queues as (
    update graphile_worker._private_job_queues set locked_at = null, locked_by = null
    where locked_by in (select holder from gone)
  )
  update graphile_worker._private_jobs set locked_at = null, locked_by = null
  where locked_by in (select holder from gone)
  returning locked_by as holder`;

function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ended.aborted) return resolve();
    const timer = setTimeout(finish, ms);
    function finish(): void {
      clearTimeout(timer);
      ended.removeEventListener("abort", finish);
      resolve();
    }
    ended.addEventListener("abort", finish, { once: true });
  });
}
