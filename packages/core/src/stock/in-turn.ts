import type { Db } from "@atelier/db";
import { Refusal } from "../kernel/index.ts";

// One holds the row, for the last two of its eight statements, while the others come to it; more would only queue there,
// each with a connection of the pool.
const AT_ONCE = 4;
const MOST_WAITING = 500;
const PATIENCE_MS = 20_000;

interface Waiter {
  ids: readonly string[];
  begin(): void;
}

interface Turns {
  /** How many are at it, by variant. */
  inside: Map<string, number>;
  /** By variant, how many wait. */
  crowd: Map<string, number>;
  /** In the order in which they came. */
  waiting: Set<Waiter>;
}

const turnsOf = new WeakMap<Db, Turns>();

/**
 * Lets those who are after the same goods go one after the other, before any of them holds a connection: a variant
 * everybody wants then keeps the rest of the shop waiting for nothing. First come, first served; whoever wants several
 * things takes them all at once or none, so that nobody is kept from one thing by somebody who waits for another. Of
 * this process only, and only for speed: what is right is decided under the row's lock. Refuses: shop.busy.
 */
export async function inTurn<T>(db: Db, variantIds: readonly string[], work: () => Promise<T>): Promise<T> {
  const turns = turnsOf.get(db) ?? { inside: new Map(), crowd: new Map(), waiting: new Set() };
  turnsOf.set(db, turns);
  const ids = [...new Set(variantIds)];
  await enter(turns, ids);
  try {
    return await work();
  } finally {
    for (const id of ids) count(turns.inside, id, -1);
    letIn(turns);
  }
}

async function enter(turns: Turns, ids: readonly string[]): Promise<void> {
  if (ids.some((id) => (turns.crowd.get(id) ?? 0) >= MOST_WAITING)) throw busy();
  await new Promise<void>((resolve, reject) => {
    const waiter = { ids, begin };
    const timer = setTimeout(giveUp, PATIENCE_MS);
    turns.waiting.add(waiter);
    for (const id of ids) count(turns.crowd, id, 1);
    letIn(turns);
    function begin(): void {
      for (const id of ids) count(turns.inside, id, 1);
      leaveCrowd();
      resolve();
    }
    function giveUp(): void {
      leaveCrowd();
      letIn(turns);
      reject(busy());
    }
    function leaveCrowd(): void {
      clearTimeout(timer);
      turns.waiting.delete(waiter);
      for (const id of ids) count(turns.crowd, id, -1);
    }
  });
}

/**
 * Lets in everybody for whom there is room, in the order in which they came. Whoever is next at all that is still taken
 * has a place kept at the rest: so somebody who wants two things everybody wants comes to his turn, too.
 */
function letIn({ inside, waiting }: Turns): void {
  const kept = new Map<string, number>();
  const awaited = new Set<string>();
  const isTaken = (id: string): boolean => (inside.get(id) ?? 0) + (kept.get(id) ?? 0) >= AT_ONCE;
  for (const waiter of waiting) {
    const taken = waiter.ids.filter(isTaken);
    if (taken.length === 0) {
      waiter.begin();
      continue;
    }
    const isNext = !taken.some((id) => awaited.has(id));
    if (isNext) for (const id of waiter.ids) if (!taken.includes(id)) count(kept, id, 1);
    for (const id of taken) awaited.add(id);
  }
}

function count(counts: Map<string, number>, id: string, by: 1 | -1): void {
  const now = (counts.get(id) ?? 0) + by;
  if (now === 0) counts.delete(id);
  else counts.set(id, now);
}

function busy(): Refusal {
  return new Refusal("shop.busy", { retryAfterSeconds: 2 });
}
