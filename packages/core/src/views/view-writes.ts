import type { SavedView } from "@atelier/contract/views";
import { mayDo } from "@atelier/contract/permissions";
import type { Tx } from "@atelier/db";
import { type Context, orRefuse, permit, type Permitted, Refusal } from "../kernel/index.ts";

export interface LockedView extends Pick<SavedView, "id" | "list" | "name" | "shared"> {
  ownerId: string;
}

/** Locks a view for whoever may change it: its owner, and of a shared one also those who may share. Refuses: views.not-found, account.not-permitted. */
export async function lockView(tx: Tx, ctx: Context, id: string): Promise<Permitted<LockedView>> {
  const row = await tx
    .selectFrom("savedViews")
    .select(["id", "list", "name", "shared", "ownerId"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  const view = orRefuse(row, "views.not-found") as LockedView;
  const isOwn = ctx.actor.kind === "staff" && ctx.actor.userId === view.ownerId;
  // Somebody else's own view does not exist for others.
  if (!isOwn && !view.shared) throw new Refusal("views.not-found");
  if (view.shared) assertMayShare(ctx);
  return permit(view);
}

/** Locks a person against others who change what is hers; whoever only refers to her goes on. */
export async function lockPerson(tx: Tx, userId: string): Promise<void> {
  await tx.selectFrom("users").select("id").where("id", "=", userId).forNoKeyUpdate().execute();
}

/** Refuses: account.not-permitted. */
export function assertMayShare(ctx: Context): void {
  if (ctx.actor.kind === "system") return;
  if (ctx.actor.kind !== "staff" || !mayDo(ctx.actor.role, "views.share")) throw new Refusal("account.not-permitted");
}

const nameRules = new Set(["saved_views_own_name", "saved_views_shared_name"]);

/** A name that is taken is no bug. */
export function takenName(constraint: string | undefined, error: unknown): unknown {
  return constraint && nameRules.has(constraint) ? new Refusal("views.name-taken", { field: "name" }) : error;
}
