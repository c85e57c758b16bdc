import type { SavedView, SaveViewInput } from "@atelier/contract/views";
import { record } from "../audit/index.ts";
import { actorId, brokenConstraint, type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { viewById } from "./views-of.ts";
import { assertMayShare, lockPerson, takenName } from "./view-writes.ts";

const MOST_VIEWS = 60;

/** Keeps what a list shows under a name. Refuses: views.name-taken, views.full, account.not-permitted to share. */
export async function saveView(ctx: Context, input: SaveViewInput): Promise<SavedView> {
  const ownerId = orRefuse(actorId(ctx.actor) ?? undefined, "account.signed-out");
  if (input.shared) assertMayShare(ctx);
  return inTransaction(ctx, async (tx) => {
    // So that views saved at once are counted one after the other.
    await lockPerson(tx, ownerId);
    const { kept } = await tx
      .selectFrom("savedViews")
      .select((eb) => eb.fn.countAll<number>().as("kept"))
      .where("ownerId", "=", ownerId)
      .where("list", "=", input.list)
      .executeTakeFirstOrThrow();
    if (kept >= MOST_VIEWS) throw new Refusal("views.full");
    const { id } = await tx
      .insertInto("savedViews")
      .values({ ...input, ownerId })
      .returning("id")
      .executeTakeFirstOrThrow();
    if (input.shared) {
      const { list, name } = input;
      await record(tx, ctx, { action: "view.shared", resourceKind: "view", resourceId: id, detail: { list, name } });
    }
    return orRefuse(await viewById(tx, ownerId, id), "views.not-found");
  }).catch((error: unknown) => {
    throw takenName(brokenConstraint(error), error);
  });
}
