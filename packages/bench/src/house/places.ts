import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..", "..", "..", "..");

/** Where the bench keeps its shop and writes its results. */
export const benchFolder = resolve(root, process.env.BENCH_DIR ?? ".bench");

/** The Online Retail data set, beside the repository unless told otherwise. */
export const retailFile = resolve(
  root,
  process.env.BENCH_ONLINE_RETAIL ?? join("..", "shared", "data", "online-retail", "online-retail.csv.gz"),
);

export const serverEntry = join(root, "apps", "server", "dist", "main.js");
export const sandboxEntry = join(root, "packages", "stripe-sandbox", "dist", "main.js");
export const floorEntry = join(root, "packages", "bench", "dist", "floor", "main.js");
export const quickStripeEntry = join(root, "packages", "bench", "dist", "stripe", "main.js");
