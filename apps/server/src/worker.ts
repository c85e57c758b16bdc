import { type RunningWorker, startWorker } from "@atelier/core/jobs";
import type { OpenedDatabase } from "@atelier/core/opening";
import type { Shop } from "./shop.ts";

// Three jobs at once, the queue's own two, and one to spare.
const POOL_SIZE = 6;

/** The shop's worker door: does the jobs on connections of its own, so that they never keep a visitor waiting. */
export async function openWorker(shop: Shop, database: OpenedDatabase): Promise<RunningWorker> {
  const { config, log } = shop;
  const connection = database.connectAgain({
    applicationName: "atelier-worker",
    poolSize: POOL_SIZE,
    onPoolError: (error) => log.warn({ because: error.message }, "A connection of the worker broke"),
  });
  const worker = await startWorker({ connection, config, log });
  return {
    ended: worker.ended,
    async stop() {
      try {
        await worker.stop();
      } finally {
        await connection.close();
      }
    },
  };
}
