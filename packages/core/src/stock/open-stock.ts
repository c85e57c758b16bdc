import type { Tx } from "@atelier/db";
import { actorId, type Context } from "../kernel/index.ts";
import { insertMovements } from "./stock-writes.ts";

/** Step: begins to count a variant, with what is there as its first movement. Does nothing where it is counted already. */
export async function openStock(
  tx: Tx,
  ctx: Pick<Context, "actor">,
  opening: {
    variantId: string;
    policy: "deny" | "backorder";
    onHand: number;
    lowAt?: number;
    kind: "opening" | "import";
  },
): Promise<void> {
  const { variantId, policy, onHand, lowAt, kind } = opening;
  const opened = await tx
    .insertInto("stockLevels")
    .values({ variantId, policy, onHand, ...(lowAt === undefined ? {} : { lowAt }) })
    .onConflict((conflict) => conflict.column("variantId").doNothing())
    .returning("variantId")
    .executeTakeFirst();
  if (!opened || onHand === 0) return;
  await insertMovements(tx, [{ variantId, kind, quantity: onHand, onHandAfter: onHand, actorId: actorId(ctx.actor) }]);
}
