import { once } from "node:events";

// Loaded before the server's own entry: it has everything the server needs in memory, then waits to be told in which
// shop. A fault test that kills a hundred servers has the next one open in a moment.

interface Orders {
  env: Record<string, string>;
  args: string[];
  /** How far this process's clock is from the true one. */
  clockAheadMs: number;
}

await import(new URL("../../dist/run-shop.js", import.meta.url).href);
const alone = (): never => process.exit(1);
process.once("disconnect", alone);
process.send?.("loaded");
const [orders] = (await once(process, "message")) as [Orders];
process.off("disconnect", alone);
process.disconnect();
Object.assign(process.env, orders.env);
process.argv.push(...orders.args);
if (orders.clockAheadMs !== 0) moveClock(orders.clockAheadMs);

/** As on a machine whose clock is wrong: instants are, what is measured between two of them is not. */
function moveClock(aheadMs: number): void {
  const TrueDate = Date;
  class WrongDate extends TrueDate {
    constructor(given?: number | string | Date) {
      super(given ?? TrueDate.now() + aheadMs);
    }
    static override now(): number {
      return TrueDate.now() + aheadMs;
    }
  }
  globalThis.Date = WrongDate as DateConstructor;
}
