import { noticesOf } from "@atelier/db";
import { sql } from "kysely";
import type { Context } from "../context.ts";
import { fingerprint, newId } from "../tokens.ts";
import { Cache } from "./cache.ts";

const CHANNEL = "catalog_changed";
const PULSE_MS = 10_000;
const CATCH_UP_MS = 500;

export interface OpenCache {
  cache: Cache;
  /** Settles when it was first tried to hear. */
  opened: Promise<void>;
  /** Waits until every change that is committed by now has been heard here; not long, when the line is slow. */
  caughtUp(): Promise<void>;
  close(): void;
}

type Parts = Pick<Context, "db" | "config" | "log">;

/**
 * Opens the process's cache of public answers. It is cleared by what the database says when a change commits, and trusted
 * only while a pulse sent through the pool is heard again on the line: behind a PgBouncer that keeps no session, notices
 * never come, and the cache stays out of the way.
 */
export async function openCache(parts: Parts, onChange: (tag: string) => void): Promise<OpenCache> {
  const { db, config, log } = parts;
  // Loaded only where there is one.
  const redis = config.redisUrl && (await import("../redis.ts")).openRedis(config.redisUrl, sharedName(parts), log);
  const cache = new Cache(redis || undefined);
  const pulse = new Pulse((id) => sql`select pg_notify(${CHANNEL}, ${id})`.execute(db));
  let silent = false;
  let leave: (() => void) | undefined;
  let closed = false;

  const check = async (): Promise<void> => {
    try {
      leave ??= await noticesOf(db).hear(CHANNEL, {
        heard,
        missed: () => void check(),
        lost: () => cache.deaf(),
        ended,
      });
      if (closed) return leave();
      await pulse.beat(PULSE_MS / 2);
      if (closed) return;
      if (silent) log.info("The database's notices arrive again; public answers are kept");
      silent = false;
      if (!cache.isHearing) cache.hears();
    } catch (error) {
      // Every connection is busy: no hour to let all questions through. Whether the line stands it finds out by itself.
      if (error instanceof Unsaid && cache.isHearing) return;
      cache.deaf();
      if (!silent && !closed) log.warn("The database's notices do not arrive; public answers are not kept meanwhile");
      silent = true;
    }
  };
  const heard = (payload: string): void => {
    if (pulse.heard(payload)) return;
    onChange(payload);
    cache.change(payload);
  };
  const ended = (): void => {
    closed = true;
    clearInterval(timer);
    cache.close();
  };
  const timer = setInterval(() => void check(), PULSE_MS).unref();
  return {
    cache,
    opened: check(),
    caughtUp: () => (cache.isHearing ? pulse.beat(CATCH_UP_MS).catch(() => {}) : Promise.resolve()),
    close() {
      leave?.();
      ended();
    },
  };
}

function sharedName({ config }: Parts): string {
  return fingerprint(config, "cache", "shared").slice(0, 16);
}

/** The pulse did not get as far as the database. */
class Unsaid extends Error {}

/** Says something to the database and waits to hear it: all that was said before has been heard by then. */
class Pulse {
  readonly #say: (id: string) => Promise<unknown>;
  readonly #waiting = new Map<string, () => void>();

  constructor(say: (id: string) => Promise<unknown>) {
    this.#say = say;
  }

  heard(payload: string): boolean {
    if (!payload.startsWith("pulse:")) return false;
    this.#waiting.get(payload)?.();
    return true;
  }

  async beat(mostMs: number): Promise<void> {
    const id = `pulse:${newId()}`;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.set(id, resolve);
    let isSaid = false;
    const timer = setTimeout(() => reject(isSaid ? new Error("The pulse was not heard") : new Unsaid()), mostMs);
    const saying = this.#say(id).then(
      () => (isSaid = true),
      () => reject(new Unsaid()),
    );
    try {
      await Promise.all([saying, promise]);
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }
}
