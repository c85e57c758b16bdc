import type { KeepListInput, ListSettings } from "@atelier/contract/views";
import { actorId, type Context, inTransaction, orRefuse } from "../kernel/index.ts";

/** Remembers how a person likes a list: columns, density, what it opens with, what is pinned. What is not given stays. */
export async function keepList(ctx: Context, input: KeepListInput): Promise<ListSettings> {
  const userId = orRefuse(actorId(ctx.actor) ?? undefined, "account.signed-out");
  const { list, ...given } = input;
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return inTransaction(ctx, async (tx) => {
    const row = await tx
      .insertInto("listSettings")
      .values({ userId, list, ...change })
      .onConflict((conflict) => conflict.columns(["userId", "list"]).doUpdateSet({ list, ...change }))
      .returning(["list", "columns", "density", "defaultView", "pins"])
      .executeTakeFirstOrThrow();
    return row as ListSettings;
  });
}
