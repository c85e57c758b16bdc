import type { OrderChange, WatchOrdersInput } from "@atelier/contract/orders";
import type { Db } from "@atelier/db";
import { sql } from "kysely";
import { assertStillMay } from "../accounts/index.ts";
import { actorId, type Context, databaseNow, enterStream, type Heard, listen } from "../kernel/index.ts";

const LOOK_AGAIN_MS = 30_000;
const MOST_AT_ONCE = 200;

/**
 * Every change of an order as it commits, by whichever process; the first word says since when. Whoever comes back with
 * the last thing he heard gets what happened since; too much of it, or a broken line, is told as "missed": read anew.
 * Ends when the session or the right does. Holds no connection of the pool.
 * Refuses: account.signed-out, account.not-permitted, limit.too-many-attempts, shop.busy.
 */
export async function* watchOrders(
  ctx: Context,
  input: WatchOrdersInput,
  signal: AbortSignal,
): AsyncGenerator<OrderChange> {
  const leave = enterStream(ctx);
  try {
    const channels = ["order_changed", "access_changed"];
    yield* changesHeard(ctx, input, await listen(ctx.db, { channels, signal, pauseMs: LOOK_AGAIN_MS }));
  } finally {
    leave();
  }
}

async function* changesHeard(ctx: Context, input: WatchOrdersInput, heard: Heard): AsyncGenerator<OrderChange> {
  try {
    // Asked after listening began, so that an end of the session in between is not overheard.
    await assertStillMay(ctx, "orders.read");
    if (input.lastEventId) yield* changesSince(ctx.db, input.lastEventId);
    else yield { orderId: null, kind: "watching", at: await databaseNow(ctx.db) };
    let looked = performance.now();
    for await (const notice of heard) {
      const isChange = notice.kind === "said" && notice.channel === "order_changed";
      if (notice.kind === "said" && !isChange && isOfAnother(ctx, notice.payload)) continue;
      // Also among changes that leave no pause: a session that runs out by the clock is told by nobody.
      if (!isChange || performance.now() - looked >= LOOK_AGAIN_MS) {
        await assertStillMay(ctx, "orders.read");
        looked = performance.now();
      }
      if (isChange) yield readChange(notice.payload);
      if (notice.kind === "missed") yield { orderId: null, kind: "missed", at: await databaseNow(ctx.db) };
    }
  } finally {
    heard.stop();
  }
}

/** Whether the end of a session or a right was somebody else's; a word without a name may be anybody's. */
function isOfAnother({ actor }: Context, userId: string): boolean {
  return userId !== "" && userId !== actorId(actor);
}

function readChange(payload: string): OrderChange {
  const [orderId = "", kind = "", at = ""] = payload.split(" ");
  return { orderId, kind, at };
}

/** Told with a minute's overlap: an event's time is its transaction's beginning, and that may have committed later. */
async function* changesSince(db: Db, lastEventId: string): AsyncGenerator<OrderChange> {
  const rows = await db
    .selectFrom("orderEvents")
    .select(["orderId", "kind", "at"])
    .where("at", ">", sql<string>`${lastEventId}::timestamptz - interval '1 minute'`)
    .orderBy("at")
    .orderBy("id")
    .limit(MOST_AT_ONCE + 1)
    .execute();
  const last = rows.at(-1);
  if (last && rows.length > MOST_AT_ONCE) yield { orderId: null, kind: "missed", at: last.at };
  else yield* rows;
}
