import { Redis } from "ioredis";
import type { Answer } from "./cache/answer.ts";
import type { SharedStore } from "./cache/cache.ts";
import type { Log } from "./log.ts";

const KEPT_SECONDS = 300;
// Longer than any answer is kept: a change that is forgotten first would bring old answers back.
const REMEMBERED_SECONDS = 3_600;
const AGAIN_MS = 5_000;

const TELL = "local now = redis.call('incr', KEYS[1]); redis.call('set', KEYS[2], now, 'ex', ARGV[1]); return now";

interface Stored extends Answer {
  began: number;
}

/** The cache's second store in Redis, for the processes of one shop, which `name` tells from another's. */
export function openRedis(url: string, name: string, log: Log): SharedStore {
  const redis = new Redis(url, {
    keyPrefix: `atelier:${name}:`,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 1_000,
    commandTimeout: 250,
    retryStrategy: (tried) => Math.min(tried * 200, AGAIN_MS),
  });
  return new RedisStore(redis, log);
}

/**
 * Changes are numbered in Redis, and an answer carries the number at which its reading began: it is old when one of its
 * tags has a higher one. While a change of this process is on its way, or could not be told, nothing is read from there.
 * After a failure Redis is left alone for some seconds, then tried by one question, so that a hang is not waited for by
 * each of them.
 */
class RedisStore implements SharedStore {
  readonly #redis: Redis;
  readonly #log: Log;
  #telling = 0;
  /** Everything may be old: a change could not be told. */
  #distrusted = true;
  #again: NodeJS.Timeout | undefined;
  #isAway = false;
  #leftAloneUntil = 0;

  constructor(redis: Redis, log: Log) {
    this.#redis = redis;
    this.#log = log;
    redis.on("ready", () => this.change(undefined));
    redis.on("error", (error: Error) => this.#missed(error));
  }

  async look(key: string): Promise<{ answer?: Answer; began?: number }> {
    if (this.#telling > 0 || this.#distrusted || this.#isLeftAlone()) return {};
    try {
      const [text, now] = await this.#redis.mget(`answer:${key}`, "now");
      const stored = text ? (JSON.parse(text) as Stored) : undefined;
      const began = Number(now ?? 0);
      // A count that began anew says nothing of answers from before.
      const isOld = stored === undefined || stored.began > began || !(await this.#holds(stored));
      this.#answered();
      return isOld ? { began } : { answer: stored };
    } catch (error) {
      this.#missed(error);
      return {};
    }
  }

  set(key: string, answer: Answer, began: number): void {
    if (performance.now() < this.#leftAloneUntil) return;
    const stored: Stored = { ...answer, began };
    this.#redis
      .set(`answer:${key}`, JSON.stringify(stored), "EX", KEPT_SECONDS)
      .catch((error: unknown) => this.#missed(error));
  }

  change(tag: string | undefined): void {
    void this.#tell(tag);
  }

  close(): void {
    clearTimeout(this.#again);
    this.#redis.disconnect();
  }

  async #holds({ began, tags }: Stored): Promise<boolean> {
    const changed = await this.#redis.mget("all", ...tags.map((tag) => `tag:${tag}`));
    return changed.every((at) => Number(at ?? 0) <= began);
  }

  async #tell(tag: string | undefined): Promise<void> {
    if (tag !== undefined && performance.now() < this.#leftAloneUntil) return this.#tellAllLater();
    this.#telling += 1;
    try {
      await this.#redis.eval(TELL, 2, "now", tag === undefined ? "all" : `tag:${tag}`, REMEMBERED_SECONDS);
      if (tag === undefined) this.#distrusted = false;
      this.#answered();
    } catch (error) {
      this.#missed(error);
      this.#tellAllLater();
    } finally {
      this.#telling -= 1;
    }
  }

  #tellAllLater(): void {
    this.#distrusted = true;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.change(undefined), AGAIN_MS).unref();
  }

  /** After a while one question tries it, and the others go on without. */
  #isLeftAlone(): boolean {
    const now = performance.now();
    if (now < this.#leftAloneUntil) return true;
    if (this.#leftAloneUntil > 0) this.#leftAloneUntil = now + AGAIN_MS;
    return false;
  }

  #answered(): void {
    this.#leftAloneUntil = 0;
    if (this.#isAway && !this.#distrusted) {
      this.#isAway = false;
      this.#log.info("Redis answers again");
    }
  }

  #missed(error: unknown): void {
    this.#leftAloneUntil = performance.now() + AGAIN_MS;
    if (this.#isAway) return;
    this.#isAway = true;
    const because = error instanceof Error ? error.message : String(error);
    this.#log.warn({ because }, "Redis does not answer; the shop goes on without it");
  }
}
