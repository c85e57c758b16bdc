import type { RemoveViewInput } from "@atelier/contract/views";
import { record } from "../audit/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { lockView } from "./view-writes.ts";

/** Forgets a view. Lists that opened with it open with their first again. Refuses: views.not-found, account.not-permitted. */
export function removeView(ctx: Context, input: RemoveViewInput): Promise<{ done: true }> {
  return inTransaction(ctx, async (tx) => {
    const { id, list, name, shared } = await lockView(tx, ctx, input.id);
    await tx.deleteFrom("savedViews").where("id", "=", id).execute();
    if (shared)
      await record(tx, ctx, { action: "view.removed", resourceKind: "view", resourceId: id, detail: { list, name } });
    return { done: true };
  });
}
