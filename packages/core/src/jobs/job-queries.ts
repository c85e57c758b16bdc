import type { JobListInput, JobView } from "@atelier/contract/jobs";
import type { Db } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";

type State = JobView["state"];

export interface JobRow {
  id: string;
  name: string;
  state: State;
  attempts: number;
  maxAttempts: number;
  payload: unknown;
  lastError: string | null;
  runAt: string;
  createdAt: string;
}

// A dead job stays on the queue with its attempts used up, and nobody takes it.
const state: RawBuilder<State> = sql`
  case
    when jobs.locked_at is not null then 'running'
    when jobs.attempts >= jobs.max_attempts then 'dead'
    when jobs.attempts > 0 then 'retrying'
    else 'waiting'
  end`;

interface Narrowing {
  state: JobListInput["state"];
  name: JobListInput["name"];
}

/** Jobs on the queue, newest first, one more than the limit. */
export async function listJobs(
  db: Db,
  filter: Narrowing & { before: number | undefined; limit: number },
): Promise<JobRow[]> {
  const { rows } = await sql<JobRow>`
    select jobs.id::text as id, tasks.identifier as name, ${state} as state, jobs.attempts::int as attempts,
      jobs.max_attempts::int as max_attempts, jobs.payload::text as payload, jobs.last_error,
      jobs.run_at, jobs.created_at
    from graphile_worker._private_jobs as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where (${filter.before ?? null}::bigint is null or jobs.id < ${filter.before ?? null}::bigint)
      and (${filter.state ?? null}::text is null or ${state} = ${filter.state ?? null}::text)
      and (${filter.name ?? null}::text is null or tasks.identifier = ${filter.name ?? null}::text)
    order by jobs.id desc
    limit ${filter.limit + 1}
  `.execute(db);
  return rows;
}

interface JobCounts {
  counts: Record<State, number>;
  total: number;
  names: string[];
}

/** How many jobs are in each state, whatever the list is narrowed down to; how many it matches; what there is. */
export async function countJobs(db: Db, filter: Narrowing): Promise<JobCounts> {
  const { rows } = await sql<{ state: State; name: string; count: number }>`
    select ${state} as state, tasks.identifier as name, count(*) as count
    from graphile_worker._private_jobs as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    group by 1, 2
  `.execute(db);
  const counts: Record<State, number> = { waiting: 0, running: 0, retrying: 0, dead: 0 };
  let total = 0;
  for (const row of rows) {
    counts[row.state] += row.count;
    const fits = (!filter.state || row.state === filter.state) && (!filter.name || row.name === filter.name);
    if (fits) total += row.count;
  }
  return { counts, total, names: [...new Set(rows.map((row) => row.name))].sort() };
}

/** When each schedule last wrote its job. */
export async function lastRuns(db: Db): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ name: string; lastRunAt: string | null }>`
    select identifier as name, last_execution as last_run_at from graphile_worker._private_known_crontabs
  `.execute(db);
  return new Map(rows.map((row) => [row.name, row.lastRunAt]));
}

/** The name of one job on the queue. */
export async function jobName(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select tasks.identifier as name
    from graphile_worker._private_jobs as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where jobs.id = ${id}::bigint
  `.execute(db);
  return rows[0]?.name;
}
