import { median } from "../figures/percentile.ts";
import { freePort } from "../house/run-program.ts";
import { type ShopWish, startShop } from "../house/shop.ts";
import { usageOf } from "../house/usage.ts";
import { getRequest, openWire } from "../load/wire.ts";

export interface Startup {
  /** From the start of the process to the first page of goods, in milliseconds. */
  coldStartMs: number;
  /** The CPU time it took until then: what a start comes to on a machine that has nothing else to do. */
  coldStartCpuMs: number;
  idleRssMb: number;
}

const TIMES = 3;
const QUIET_MS = 3_000;

/** How long a server takes to its first real answer, and what it holds when nobody asks. */
export async function measureStartup(wish: ShopWish): Promise<Startup> {
  const starts: Startup[] = [];
  for (let time = 0; time < TIMES; time++) starts.push(await startOnce(wish));
  return {
    coldStartMs: median(starts.map((start) => start.coldStartMs)),
    coldStartCpuMs: median(starts.map((start) => start.coldStartCpuMs)),
    idleRssMb: median(starts.map((start) => start.idleRssMb)),
  };
}

async function startOnce(wish: ShopWish): Promise<Startup> {
  const port = await freePort();
  const began = performance.now();
  const [shop, coldStartMs] = await Promise.all([startShop({ ...wish, port }), firstAnswer(port, began)]);
  const coldStartCpuMs = usageOf(shop.pid).cpuMs;
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const idleRssMb = usageOf(shop.pid).rssMb;
  await shop.stop();
  return { coldStartMs, coldStartCpuMs, idleRssMb };
}

async function firstAnswer(port: number, began: number): Promise<number> {
  const request = getRequest(`/trpc/shop/catalog.list?input=${encodeURIComponent('{"limit":24}')}`);
  for (;;) {
    try {
      const wire = await openWire(port);
      const { status } = await wire.ask(request);
      wire.close();
      if (status === 200) return performance.now() - began;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    if (performance.now() - began > 60_000) throw new Error("The shop gave no answer in a minute");
  }
}
