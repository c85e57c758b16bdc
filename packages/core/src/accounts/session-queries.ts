import type { Role } from "@atelier/contract/permissions";
import { role as roleSchema } from "@atelier/contract/permissions";
import type { Db } from "@atelier/db";
import { sql } from "kysely";

export interface SessionOwner {
  userId: string;
  name: string;
  role: Role;
  /** Milliseconds since the session was last written down as in use. */
  idleMs: number;
}

/**
 * Whose session this is, if it is one that still holds: by the database's clock, for a person who is active, and within
 * the shorter times of staff as soon as the person is staff. One look-up by key.
 */
export async function ownerOfSession(db: Db, sessionHash: string): Promise<SessionOwner | undefined> {
  const row = await db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.userId")
    .select([
      "users.id as userId",
      "users.name",
      "users.role",
      sql<number>`extract(epoch from now() - sessions.last_seen_at)::float8 * 1000`.as("idleMs"),
    ])
    .where("sessions.id", "=", sessionHash)
    .where("users.status", "=", "active")
    .where("sessions.idleExpiresAt", ">", sql<string>`now()`)
    .where("sessions.absoluteExpiresAt", ">", sql<string>`now()`)
    .where((where) =>
      where.or([
        where("users.role", "=", "user"),
        where.and([
          where("sessions.lastSeenAt", ">", sql<string>`now() - interval '12 hours'`),
          where("sessions.createdAt", ">", sql<string>`now() - interval '7 days'`),
        ]),
      ]),
    )
    .executeTakeFirst();
  return row && { ...row, role: roleSchema.parse(row.role) };
}

/** When each of a person's sessions that still hold was begun, by its hash. */
export function sessionsOfUser(db: Db, userId: string): Promise<{ id: string }[]> {
  return db
    .selectFrom("sessions")
    .select("id")
    .where("userId", "=", userId)
    .where("idleExpiresAt", ">", sql<string>`now()`)
    .execute();
}
