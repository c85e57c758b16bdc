import type { Db } from "@atelier/db";
import type { KyselyPlugin } from "kysely";

/** The process is gone: what it would have done next, it does not do. */
export class Died extends Error {}

/**
 * The same database for a process that dies after so many statements: the one in hand may have been carried out, but
 * nobody hears of it, what was not committed is lost, and nothing is asked any more.
 */
export function dyingDatabase(db: Db, after: number): { db: Db; isDead(): boolean } {
  let done = 0;
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (done >= after) throw new Died();
      return node;
    },
    async transformResult({ result }) {
      done += 1;
      if (done >= after) throw new Died();
      return result;
    },
  };
  return { db: db.withPlugin(plugin), isDead: () => done >= after };
}
