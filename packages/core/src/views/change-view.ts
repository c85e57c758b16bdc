import type { ChangeViewInput, SavedView } from "@atelier/contract/views";
import { record } from "../audit/index.ts";
import { actorId, brokenConstraint, type Context, inTransaction, orRefuse } from "../kernel/index.ts";
import { viewById } from "./views-of.ts";
import { assertMayShare, lockView, takenName } from "./view-writes.ts";

/** Renames a view, gives it what the list shows now, shares it or takes it back. Refuses: views.not-found, views.name-taken, account.not-permitted. */
export function changeView(ctx: Context, input: ChangeViewInput): Promise<SavedView> {
  return inTransaction(ctx, async (tx) => {
    const view = await lockView(tx, ctx, input.id);
    const { id: _id, ...given } = input;
    const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (input.shared) assertMayShare(ctx);
    if (Object.keys(change).length > 0)
      await tx.updateTable("savedViews").set(change).where("id", "=", view.id).execute();
    if (view.shared || input.shared)
      await record(tx, ctx, { action: "view.changed", resourceKind: "view", resourceId: view.id, detail: change });
    // As its owner sees it: one that is taken back from everybody is there for nobody else any more.
    const mine = actorId(ctx.actor) === view.ownerId;
    return { ...orRefuse(await viewById(tx, view.ownerId, view.id), "views.not-found"), mine };
  }).catch((error: unknown) => {
    throw takenName(brokenConstraint(error), error);
  });
}
