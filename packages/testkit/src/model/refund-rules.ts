import { askStripe, type Happening, type StripeMood } from "./happening.ts";
import type { Model, Order, Refund } from "./model.ts";

/** Money goes back: asked for under its own key, or asked after once its id is known. */
export function* sendRefund(model: Model, order: Order, mood: StripeMood): Happening {
  const { refund } = order;
  if (!refund || refund.status !== "pending") return;
  if (refund.known) return yield* askAfterRefund(order, mood);
  yield* askStripe(mood, () => {
    if (refund.atStripe !== "none") return;
    refund.atStripe = refund.firstAnswer = model.refundFate;
    model.refundFate = "succeeded";
  });
  if (refund.firstAnswer) believe(order, refund, refund.firstAnswer);
  yield;
}

/** An event has named a refund, or time has passed: the truth is asked for. */
export function* askAfterRefund(order: Order, mood: StripeMood): Happening {
  yield* askStripe(mood, () => {});
  const { refund } = order;
  if (!refund || refund.atStripe === "none") return;
  believe(order, refund, refund.atStripe);
  yield;
}

function believe(order: Order, refund: Refund, said: "pending" | "succeeded" | "failed"): void {
  refund.known = true;
  if (refund.status === "failed" || refund.status === said || (refund.status === "succeeded" && said === "pending"))
    return;
  refund.status = said;
  if (said !== "failed") return;
  order.refunded -= order.captured;
  order.problem = "refund-failed";
}
