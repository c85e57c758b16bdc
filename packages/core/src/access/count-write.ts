import { actorId, type Context } from "../kernel/index.ts";
import { takeFromLimit } from "./limits.ts";

const STAFF_FACTOR = 10;

/** Counts a write of a person, or of a network where nobody is signed in. The shop itself is not counted. Refuses: limit.too-many-attempts. */
export async function countWrite(ctx: Context): Promise<void> {
  if (ctx.actor.kind === "system") return;
  const most = ctx.config.limits.writes * (ctx.actor.kind === "staff" ? STAFF_FACTOR : 1);
  await takeFromLimit(ctx.db, { name: "write", most }, actorId(ctx.actor) ?? ctx.visit.network);
}
