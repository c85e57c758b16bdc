import type { ListSettings, SavedView, ViewsView } from "@atelier/contract/views";
import type { Db } from "@atelier/db";
import { actorId, type Context } from "../kernel/index.ts";

/** The views a person sees in the lists, his own and those shared, and how he left each list. */
export async function viewsOf(ctx: Context): Promise<ViewsView> {
  const userId = actorId(ctx.actor);
  if (!userId) return { views: [], lists: [] };
  const [views, lists] = await Promise.all([readViews(ctx.db, userId, undefined), readLists(ctx.db, userId)]);
  return { views, lists };
}

/** One view as this person sees it; undefined when it is gone or somebody else's own. */
export async function viewById(db: Db, userId: string, id: string): Promise<SavedView | undefined> {
  const [view] = await readViews(db, userId, id);
  return view;
}

async function readViews(db: Db, userId: string, id: string | undefined): Promise<SavedView[]> {
  let query = db
    .selectFrom("savedViews as v")
    .innerJoin("users as u", "u.id", "v.ownerId")
    .select(["v.id", "v.list", "v.name", "v.search", "v.shared", "v.ownerId", "u.name as ownerName"])
    .where((eb) => eb.or([eb("v.ownerId", "=", userId), eb("v.shared", "=", true)]))
    .orderBy("v.shared")
    .orderBy("v.name")
    .orderBy("v.id");
  if (id) query = query.where("v.id", "=", id);
  const rows = await query.execute();
  return rows.map(({ ownerId, ...view }) => ({ ...(view as Omit<SavedView, "mine">), mine: ownerId === userId }));
}

async function readLists(db: Db, userId: string): Promise<ListSettings[]> {
  const rows = await db
    .selectFrom("listSettings")
    .select(["list", "columns", "density", "defaultView", "pins"])
    .where("userId", "=", userId)
    .orderBy("list")
    .execute();
  return rows as ListSettings[];
}
