import { ensureOwner } from "@atelier/core/accounts";
import { finishDemo, seedDemo } from "@atelier/core/demo";
import { systemContext } from "@atelier/core/kernel";
import { isUntouched } from "@atelier/core/opening";
import type { Shop } from "./shop.ts";

/** Sets up what an empty shop needs: its owner, and the demo shop unless ATELIER_DEMO says no. Tells the person at the terminal. */
export async function setUpFirstRun(shop: Shop, tell: (line: string) => void): Promise<void> {
  const ctx = systemContext(shop, "first-run");
  if (shop.config.demo && (await isUntouched(shop.db))) await seedDemo(ctx, { onProgress: tell });
  else await finishDemo(ctx, { onProgress: tell });
  const owner = await ensureOwner(ctx);
  if (owner) tell(`The owner of this shop is ${owner.email} with the password ${owner.password} (shown this once)`);
}
