import type { AdminOrderView, SolveProblemInput } from "@atelier/contract/orders";
import { record } from "../audit/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { adminOrderById } from "./admin-order.ts";
import { clearProblem, lockOrder } from "./order-writes.ts";

/** Staff have dealt with what was wrong with an order and say so. Refuses: order.not-found. */
export function solveProblem(ctx: Context, input: SolveProblemInput): Promise<AdminOrderView> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, ctx, input.id);
    await clearProblem(tx, ctx, { orderId: order.id, note: input.note });
    await record(tx, ctx, {
      action: "order.problem-solved",
      resourceKind: "order",
      resourceId: order.id,
      detail: { note: input.note },
    });
    return adminOrderById({ ...ctx, db: tx }, { id: order.id });
  });
}
