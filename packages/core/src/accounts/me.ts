import type { MeView } from "@atelier/contract/accounts";
import { actorId, type Context } from "../kernel/index.ts";
import { meById } from "./user-queries.ts";

/** Who is signed in, or null. */
export async function me(ctx: Context): Promise<MeView | null> {
  const id = actorId(ctx.actor);
  return (id && (await meById(ctx.db, id))) || null;
}
