import { join } from "node:path";
import { engineOptions } from "@atelier/tooling/engine-options";
import { benchFolder, serverEntry } from "./places.ts";
import { freePort, type Program, runProgram } from "./run-program.ts";

export interface ShopWish {
  databaseUrl: string;
  /** Where Stripe is, and the keys to it. */
  stripe: Record<string, string>;
  /** Whether public reads may be answered from the cache. */
  cache: boolean;
  port?: number;
  /** Without its worker, as one of several on a machine. */
  webOnly?: boolean;
  patienceMs?: number;
  /** Options of Node, as for a profile. */
  nodeOptions?: readonly string[];
}

export interface BenchShop extends Program {
  port: number;
  url: string;
}

/** Starts the shop's server from its build, as it runs in production: one process with the worker in it. */
export async function startShop(wish: ShopWish): Promise<BenchShop> {
  const port = wish.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const program = await runProgram({
    name: "shop",
    // As `npm start` gives it.
    args: [...engineOptions, ...(wish.nodeOptions ?? []), serverEntry, ...(wish.webOnly ? ["--role=web"] : [])],
    ready: /Atelier is ready at/,
    ...(wish.patienceMs === undefined ? {} : { patienceMs: wish.patienceMs }),
    env: {
      NODE_ENV: "production",
      ATELIER_ALLOW_SANDBOX: "yes",
      ATELIER_DATA_DIR: join(benchFolder, "shop"),
      DATABASE_URL: wish.databaseUrl,
      PORT: String(port),
      PUBLIC_URL: url,
      // Buyers come from many networks, as they do through a proxy; the limit of writes counts each by itself.
      TRUSTED_PROXIES: "127.0.0.1",
      LIMIT_WRITES: "1000000",
      ...(wish.cache ? {} : { CACHE: "off" }),
      ...wish.stripe,
    },
  });
  return { ...program, port, url };
}
