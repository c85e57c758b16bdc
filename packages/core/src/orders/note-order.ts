import type { AdminOrderView, NoteOrderInput } from "@atelier/contract/orders";
import { record } from "../audit/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { adminOrderById } from "./admin-order.ts";
import { addEvent, lockOrder } from "./order-writes.ts";

/** Staff write something down about an order; customers never see it. Refuses: order.not-found. */
export function noteOrder(ctx: Context, input: NoteOrderInput): Promise<AdminOrderView> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, ctx, input.id);
    await addEvent(tx, ctx, { orderId: order.id, kind: "note", detail: { text: input.text } });
    await record(tx, ctx, { action: "order.noted", resourceKind: "order", resourceId: order.id });
    return adminOrderById({ ...ctx, db: tx }, { id: order.id });
  });
}
