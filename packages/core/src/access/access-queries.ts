import type { Db } from "@atelier/db";
import { sql } from "kysely";

/** Whether this session of this person began within the last ten minutes. */
export async function signedInRecently(db: Db, sessionHash: string, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom("sessions")
    .select("id")
    .where("id", "=", sessionHash)
    .where("userId", "=", userId)
    .where("createdAt", ">", sql<string>`now() - interval '10 minutes'`)
    .executeTakeFirst();
  return row !== undefined;
}
