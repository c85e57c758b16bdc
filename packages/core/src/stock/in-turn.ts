import type { Db } from "@atelier/db";
import { Refusal } from "../kernel/index.ts";

// One holds the row, for the last two of its eight statements, while the others come to it; more would only queue there,
// each with a connection of the pool.
const AT_ONCE = 4;
const MOST_WAITING = 500;
const PATIENCE_MS = 20_000;

interface Line {
  inside: number;
  waiting: Set<() => void>;
}

const linesOf = new WeakMap<Db, Map<string, Line>>();

/**
 * Lets those who are after the same goods go one after the other, before any of them holds a connection: a variant
 * everybody wants then keeps the rest of the shop waiting for nothing. First come, first served. Of this process only,
 * and only for speed: what is right is decided under the row's lock. Refuses: shop.busy.
 */
export async function inTurn<T>(db: Db, variantIds: readonly string[], work: () => Promise<T>): Promise<T> {
  const lines = linesOf.get(db) ?? new Map<string, Line>();
  linesOf.set(db, lines);
  const until = performance.now() + PATIENCE_MS;
  const entered: string[] = [];
  try {
    // In one order for everybody, so that no two wait for each other.
    for (const id of [...new Set(variantIds)].sort()) {
      await enter(lines, id, until);
      entered.push(id);
    }
    return await work();
  } finally {
    for (const id of entered) leave(lines, id);
  }
}

async function enter(lines: Map<string, Line>, id: string, until: number): Promise<void> {
  const line = lines.get(id) ?? { inside: 0, waiting: new Set() };
  lines.set(id, line);
  if (line.inside < AT_ONCE) {
    line.inside += 1;
    return;
  }
  if (line.waiting.size >= MOST_WAITING) throw busy();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(giveUp, until - performance.now());
    line.waiting.add(go);
    function go(): void {
      clearTimeout(timer);
      resolve();
    }
    function giveUp(): void {
      line.waiting.delete(go);
      reject(busy());
    }
  });
}

/** The place goes to whoever has waited longest. */
function leave(lines: Map<string, Line>, id: string): void {
  const line = lines.get(id);
  if (!line) return;
  const [next] = line.waiting;
  if (next) {
    line.waiting.delete(next);
    next();
    return;
  }
  line.inside -= 1;
  if (line.inside === 0) lines.delete(id);
}

function busy(): Refusal {
  return new Refusal("shop.busy", { retryAfterSeconds: 2 });
}
