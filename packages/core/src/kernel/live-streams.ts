import type { Db } from "@atelier/db";
import { actorId, type Context } from "./context.ts";
import { Refusal } from "./refusal.ts";

const AGAIN_SECONDS = 30;

/** Streams of one process that are open, of each person. */
const open = new WeakMap<Db, Map<string, number>>();

/**
 * Counts a stream in. Returns what counts it out again.
 * Refuses: limit.too-many-attempts, when the person has too many open; shop.busy, when this process has.
 */
export function enterStream({ db, config, actor }: Pick<Context, "db" | "config" | "actor">): () => void {
  const streams = open.get(db) ?? new Map<string, number>();
  open.set(db, streams);
  const who = actorId(actor) ?? "";
  const own = streams.get(who) ?? 0;
  const all = [...streams.values()].reduce((sum, each) => sum + each, 0);
  if (own >= config.limits.streamsPerPerson) {
    throw new Refusal("limit.too-many-attempts", { retryAfterSeconds: AGAIN_SECONDS });
  }
  if (all >= config.limits.streams) throw new Refusal("shop.busy", { retryAfterSeconds: AGAIN_SECONDS });
  streams.set(who, own + 1);
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    const left = (streams.get(who) ?? 1) - 1;
    if (left > 0) streams.set(who, left);
    else streams.delete(who);
  };
}
