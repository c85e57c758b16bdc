import type { Db, Tx } from "@atelier/db";
import { Transaction } from "kysely";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import type { Role } from "@atelier/contract/permissions";
import { hashToken, inTransaction } from "../kernel/index.ts";
import { ownerOfSession, sessionsOfUser } from "./session-queries.ts";
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOfUser,
  insertSession,
  slideSession,
} from "./session-writes.ts";

interface Person {
  name: string;
  role: Role;
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Record<never, never>, Person>;
    DatabaseUserAttributes: Person;
    DatabaseSessionAttributes: { staff: boolean };
  }
}

/**
 * How long Lucia may trust what it read, and after which half of it it writes. The real times are the database's, which
 * answers only with sessions that still hold; Lucia's own clock is the process's and decides nothing but that write.
 */
const LEASE = new TimeSpan(2, "m");
const WRITE_AFTER_MS = LEASE.milliseconds() / 2;

const known = new WeakMap<Db, Lucia<Record<never, never>, Person>>();

/** Lucia over the shop's own tables, inside the given transaction where it is one. */
export function luciaOver(db: Db): Lucia<Record<never, never>, Person> {
  const found = known.get(db);
  if (found) return found;
  const lucia = new Lucia(adapterOver(db), {
    sessionExpiresIn: LEASE,
    getUserAttributes: ({ name, role }) => ({ name, role }),
  });
  known.set(db, lucia);
  return lucia;
}

/** What Lucia calls a session's id is the secret its owner holds; only its hash is stored. */
function adapterOver(db: Db): Adapter {
  const write = (work: (tx: Tx) => Promise<void>) =>
    db instanceof Transaction ? work(db) : inTransaction({ db }, work);
  return {
    async getSessionAndUser(secret) {
      const owner = await ownerOfSession(db, hashToken(secret));
      if (!owner) return [null, null];
      const { userId, name, role, idleMs } = owner;
      const expiresAt = new Date(Date.now() + LEASE.milliseconds() - Math.min(idleMs, WRITE_AFTER_MS));
      const session = { id: secret, userId, expiresAt, attributes: { staff: role !== "user" } };
      return [session, { id: userId, attributes: { name, role } }];
    },
    async getUserSessions(userId) {
      const sessions = await sessionsOfUser(db, userId);
      const expiresAt = new Date(Date.now() + LEASE.milliseconds());
      return sessions.map(({ id }) => ({ id, userId, expiresAt, attributes: { staff: false } }));
    },
    setSession: ({ id, userId, attributes }) =>
      write((tx) => insertSession(tx, { hash: hashToken(id), userId, staff: attributes.staff })),
    updateSessionExpiration: (secret) => write((tx) => slideSession(tx, hashToken(secret))),
    deleteSession: (secret) => write((tx) => deleteSession(tx, hashToken(secret))),
    deleteUserSessions: (userId) => write((tx) => deleteSessionsOfUser(tx, userId)),
    deleteExpiredSessions: () => write(deleteExpiredSessions),
  };
}
