import type { Connection } from "@atelier/db";
import { runMigrations } from "graphile-worker";

/** Brings the job queue's own tables up to date. Safe to run again. */
export async function installJobs(connection: Pick<Connection, "pool">): Promise<void> {
  await runMigrations({ pgPool: connection.pool });
}
