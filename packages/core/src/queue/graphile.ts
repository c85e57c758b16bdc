import { EventEmitter } from "node:events";
import type { Connection } from "@atelier/db";
import { Logger, parseCronItems, run, runMigrations, type TaskList, type WorkerEvents } from "graphile-worker";
import type { JobName, Log } from "../kernel/index.ts";

/** A job the queue writes by itself whenever its cron line says so. */
export interface QueueSchedule {
  job: JobName;
  cron: string;
}

type Pool = Connection["pool"];

/** A task as the queue calls it: the raw payload, the job's id, and a signal that the process wants to end. */
export type Perform = (payload: unknown, job: { id: string; signal: AbortSignal }) => Promise<void>;

export interface QueueOptions {
  pool: Pool;
  log: Log;
  concurrency: number;
  tasks: Record<string, Perform>;
  schedules: readonly QueueSchedule[];
  /** How long running jobs may go on once a stop was asked for. */
  graceMs: number;
}

export interface Queue {
  /** What the queue writes into a job it has taken. */
  holder: string;
  /** Settles when the queue has ended by itself. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** Lays or updates the job tables. Safe to call again, and by several processes at once. */
export async function installJobs(connection: Pick<Connection, "pool">, log?: Log): Promise<void> {
  await runMigrations({ pgPool: connection.pool, logger: loggerOf(log) });
}

/** Takes jobs off the queue until it is stopped, and writes a job whenever a schedule says so. */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const tasks: TaskList = {};
  for (const [name, perform] of Object.entries(options.tasks)) {
    tasks[name] = (payload, { job, abortSignal }) => perform(payload, { id: job.id, signal: abortSignal });
  }
  const items = options.schedules.map(({ job, cron }) => ({
    task: job,
    match: cron,
    // One waiting job at most, and never two of them at work.
    options: { jobKey: job, queueName: job, maxAttempts: 5, backfillPeriod: 0 },
  }));
  const events: WorkerEvents = new EventEmitter();
  let holder = "";
  events.once("pool:create", ({ workerPool }) => {
    holder = workerPool.id;
  });
  const runner = await run({
    events,
    pgPool: options.pool,
    concurrency: options.concurrency,
    noHandleSignals: true,
    taskList: tasks,
    parsedCronItems: parseCronItems(items),
    gracefulShutdownAbortTimeout: options.graceMs,
    logger: loggerOf(options.log),
  });
  return { holder, ended: runner.promise, stop: () => runner.stop() };
}

/** The queue's own lines in the shop's log, without the payloads it would add. */
function loggerOf(log: Log | undefined): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log?.error(message);
    else if (level === "warning") log?.warn(message);
    else log?.debug(message);
  });
}
