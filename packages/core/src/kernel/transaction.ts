import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { Tx } from "@atelier/db";
import type { Context } from "./context.ts";
import { isWorthRetrying } from "./database-errors.ts";

const MOST_TRIES = 5;
const inside = new AsyncLocalStorage<true>();

/**
 * Runs an operation's work in one transaction at READ COMMITTED; tries again after a deadlock or a serialization
 * failure. A refusal or a bug rolls all of it back. The handle refuses use once the transaction has ended.
 */
export async function inTransaction<T>(ctx: Pick<Context, "db">, work: (tx: Tx) => Promise<T>): Promise<T> {
  assertOutsideTransaction("open a second transaction");
  for (let tried = 1; ; tried++) {
    try {
      return await once(ctx, work);
    } catch (error) {
      if (tried >= MOST_TRIES || !isWorthRetrying(error)) throw error;
      await wait(2 ** tried * 5 * (0.5 + Math.random()));
    }
  }
}

async function once<T>(ctx: Pick<Context, "db">, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await ctx.db.startTransaction().setIsolationLevel("read committed").execute();
  try {
    const result = await inside.run(true, () => work(tx));
    await tx.commit().execute();
    return result;
  } catch (error) {
    if (!tx.isCommitted)
      await tx
        .rollback()
        .execute()
        .catch(() => {});
    throw error;
  }
}

/** Adapters call this before they use the network: no lock is held while somebody else thinks. */
export function assertOutsideTransaction(what: string): void {
  if (inside.getStore()) throw new Error(`A transaction is open; it must not ${what}`);
}
