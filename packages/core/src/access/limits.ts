import type { Db, Tx } from "@atelier/db";
import { CompiledQuery } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "../kernel/index.ts";

const WINDOW_SECONDS = 900;

export interface Limit {
  /** What is counted: `write`, `sign-in`. Part of the key. */
  name: string;
  /** How many are let through in 15 minutes. */
  most: number;
}

const limiters = new WeakMap<Db, Map<string, RateLimiterPostgres>>();

/**
 * Counts one more use of a key, for all processes together, and lets it through while the limit is not passed.
 * One statement, outside any transaction: a count that rolled back would be none. Refuses: limit.too-many-attempts, with the seconds until the count begins anew.
 */
export async function takeFromLimit(db: Db, limit: Limit, key: string): Promise<void> {
  try {
    await limiterFor(db, limit).consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refusal("limit.too-many-attempts", {
      retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
    });
  }
}

/** Takes one use back that turned out not to count. */
export async function giveBackToLimit(db: Db, limit: Limit, key: string): Promise<void> {
  await limiterFor(db, limit).reward(key);
}

/** Begins a key's count anew. */
export async function resetLimit(db: Db, limit: Limit, key: string): Promise<void> {
  await limiterFor(db, limit).delete(key);
}

/** Forgets counts whose time is over. Called by the sweep. */
export async function sweepLimits(tx: Tx): Promise<void> {
  await tx.deleteFrom("rateLimits").where("expire", "<", Date.now()).execute();
}

function limiterFor(db: Db, limit: Limit): RateLimiterPostgres {
  const known = limiters.get(db) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(db, known);
  const id = `${limit.name}:${limit.most}`;
  const found = known.get(id);
  if (found) return found;
  const limiter = new RateLimiterPostgres({
    storeClient: { query: (query: StoreQuery) => db.executeQuery(CompiledQuery.raw(query.text, query.values)) },
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit.name,
    points: limit.most,
    duration: WINDOW_SECONDS,
  });
  known.set(id, limiter);
  return limiter;
}

interface StoreQuery {
  text: string;
  values: unknown[];
}
