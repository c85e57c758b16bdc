import { takeFromLimit } from "../access/index.ts";
import { type Context, fingerprint } from "../kernel/index.ts";

const OF_NETWORK = 20;
const OF_ADDRESS = 5;

/** Counts a wish to be told, per network and per address, known or not. Refuses: limit.too-many-attempts. */
export async function countAsking(ctx: Context, email: string): Promise<void> {
  await takeFromLimit(ctx.db, { name: "stock-alert-network", most: OF_NETWORK }, ctx.visit.network);
  const address = fingerprint(ctx.config, "stock alert", email);
  await takeFromLimit(ctx.db, { name: "stock-alert", most: OF_ADDRESS }, address);
}
