import type { Connection } from "@atelier/db";
import { type Config, type JobName, type Log, systemContext } from "../kernel/index.ts";
import { openQueue, type Perform, type Queue } from "../queue/index.ts";
import { closeJob } from "./job-writes.ts";
import { jobNames, performJob, UnreadableJob } from "./perform-job.ts";
import { schedules } from "./schedules.ts";
import { keepPresence } from "./worker-presence.ts";

export interface RunningWorker {
  /** Settles when the worker has ended by itself, which it should not. */
  ended: Promise<void>;
  /** Takes no more jobs, lets the running ones end, and gives back what does not. */
  stop(): Promise<void>;
}

interface WorkerShop {
  connection: Connection;
  config: Config;
  log: Log;
}

const CONCURRENCY = 3;
const GRACE_MS = 8_000;

/** Starts doing the shop's jobs and keeping its schedules. */
export async function startWorker(shop: WorkerShop): Promise<RunningWorker> {
  const { connection, config, log } = shop;

  function performer(name: JobName): Perform {
    return async (payload, { id, signal }) => {
      const ctx = systemContext({ db: connection.db, config, log: log.child({ job: name, jobId: id }) }, `job-${id}`);
      try {
        await performJob(ctx, { name, payload }, signal);
      } catch (error) {
        if (error instanceof UnreadableJob) await closeJob(connection.db, id);
        ctx.log.warn({ err: error }, "A job failed");
        throw error;
      }
    };
  }

  const tasks = Object.fromEntries(jobNames.map((name) => [name, performer(name)]));
  const queue = await openQueue({
    pool: connection.pool,
    log,
    concurrency: CONCURRENCY,
    tasks,
    schedules,
    graceMs: GRACE_MS,
  });
  const presence = keepPresence({ connection, holder: queue.holder, log });
  return { ended: queue.ended, stop: () => stopAll(queue, presence) };
}

async function stopAll(queue: Queue, presence: { end(): Promise<void> }): Promise<void> {
  await queue.stop();
  await presence.end();
}
