import type { AdminOrderView, ChangeNoteInput } from "@atelier/contract/orders";
import { sql } from "kysely";
import { record } from "../audit/index.ts";
import { actorId, type Context, inTransaction, orRefuse, Refusal } from "../kernel/index.ts";
import { adminOrderById } from "./admin-order.ts";
import { NOTE_CHANGED } from "./order-state.ts";
import { addEvent, lockOrder } from "./order-writes.ts";

/**
 * Whoever wrote a note may put it better; what it said before stays in the audit log.
 * Refuses: order.not-found, account.not-permitted for somebody else's.
 */
export function changeNote(ctx: Context, input: ChangeNoteInput): Promise<AdminOrderView> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, ctx, input.id);
    const found = await tx
      .selectFrom("orderEvents")
      .select(["id", "actorId", sql<string>`detail->>'text'`.as("text")])
      .where("id", "=", input.noteId)
      .where("orderId", "=", order.id)
      .where("kind", "=", "note")
      .executeTakeFirst();
    const note = orRefuse(found, "order.not-found");
    if (note.actorId === null || note.actorId !== actorId(ctx.actor)) throw new Refusal("account.not-permitted");
    await tx
      .updateTable("orderEvents")
      .set({ detail: sql`detail || jsonb_build_object('text', ${input.text}::text, 'changedAt', now())` })
      .where("id", "=", note.id)
      .execute();
    // Whoever watches the orders hears of it; the timeline shows the note itself.
    await addEvent(tx, ctx, { orderId: order.id, kind: NOTE_CHANGED, detail: { noteId: note.id } });
    const detail = { noteId: note.id, before: note.text, after: input.text };
    await record(tx, ctx, { action: "order.note-changed", resourceKind: "order", resourceId: order.id, detail });
    return adminOrderById({ ...ctx, db: tx }, { id: order.id });
  });
}
