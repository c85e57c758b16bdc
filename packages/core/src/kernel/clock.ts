import { type Db } from "@atelier/db";
import { sql } from "kysely";

/** This moment by the database's clock, the only one that decides expiry. */
export async function databaseNow(db: Db): Promise<string> {
  const { rows } = await sql<{ now: string }>`select now() as now`.execute(db);
  const now = rows[0]?.now;
  if (!now) throw new Error("The database did not tell the time");
  return now;
}
