import type { ShelvesView } from "@atelier/contract/shelves";
import type { Context } from "../kernel/index.ts";
import { collectionsForStaff, familiesForStaff, tagsInUse } from "./shelf-queries.ts";

/** What a product can be put on, for its editor. */
export async function shelves(ctx: Pick<Context, "db">): Promise<ShelvesView> {
  const [families, collections, tags] = await Promise.all([
    familiesForStaff(ctx.db),
    collectionsForStaff(ctx.db),
    tagsInUse(ctx.db),
  ]);
  return { families, collections, tags };
}
