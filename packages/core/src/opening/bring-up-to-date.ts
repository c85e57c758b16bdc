import { type Connection, migrateUp } from "@atelier/db";
import { installJobs } from "../queue/index.ts";

/** Applies what the schema and the job tables lack. Returns the names of the migrations it applied. */
export async function bringUpToDate(connection: Connection): Promise<string[]> {
  const applied = await migrateUp(connection.db);
  await installJobs(connection);
  return applied;
}
