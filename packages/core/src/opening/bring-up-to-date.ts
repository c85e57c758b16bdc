import { type Connection, migrateUp } from "@atelier/db";
import { installJobs } from "../queue/index.ts";
import { CannotOpen } from "./cannot-open.ts";

/** Applies what the schema and the job tables lack. Returns the names of the migrations it applied. Throws CannotOpen. */
export async function bringUpToDate(connection: Connection): Promise<string[]> {
  const applied = await migrateUp(connection.db).catch((error: unknown) => {
    throw new CannotOpen("database", error instanceof Error ? error.message : String(error), { cause: error });
  });
  await installJobs(connection);
  return applied;
}
