import type { Tx } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";

/** Begins a session: 30 days idle and 90 in all for shoppers, 12 hours and 7 days for staff. */
export async function insertSession(tx: Tx, session: { hash: string; userId: string; staff: boolean }): Promise<void> {
  await tx
    .insertInto("sessions")
    .values({
      id: session.hash,
      userId: session.userId,
      idleExpiresAt: session.staff ? fromNow("12 hours") : fromNow("30 days"),
      absoluteExpiresAt: session.staff ? fromNow("7 days") : fromNow("90 days"),
    })
    .execute();
}

/** Writes down that a session is in use, at most once a minute, and gives it its idle time anew. */
export async function slideSession(tx: Tx, sessionHash: string): Promise<void> {
  await sql`
    update sessions
    set last_seen_at = now(),
        idle_expires_at = least(absolute_expires_at, now() + case when users.role = 'user' then interval '30 days' else interval '12 hours' end)
    from users
    where sessions.id = ${sessionHash} and users.id = sessions.user_id and sessions.last_seen_at < now() - interval '1 minute'
  `.execute(tx);
}

/** Ends one session. */
export async function deleteSession(tx: Tx, sessionHash: string): Promise<void> {
  await tx.deleteFrom("sessions").where("id", "=", sessionHash).execute();
}

/** Ends all sessions of a person. */
export async function deleteSessionsOfUser(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom("sessions").where("userId", "=", userId).execute();
}

/** Forgets sessions whose time is over. */
export async function deleteExpiredSessions(tx: Tx): Promise<void> {
  await tx
    .deleteFrom("sessions")
    .where((where) =>
      where.or([where("idleExpiresAt", "<", sql<string>`now()`), where("absoluteExpiresAt", "<", sql<string>`now()`)]),
    )
    .execute();
}

function fromNow(interval: string): RawBuilder<string> {
  return sql<string>`now() + ${interval}::interval`;
}
