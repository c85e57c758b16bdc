import type { AdminOrderRowView } from "@atelier/contract/orders";
import { type Standing, StatusWord } from "@atelier/ui/admin";
import { t, type PlainWordKey } from "../../words/words.ts";

type Stands = Pick<AdminOrderRowView, "status" | "paymentStatus" | "fulfillment" | "problem">;

const payment: Record<Stands["paymentStatus"], { standing: Standing; word: PlainWordKey }> = {
  pending: { standing: "todo", word: "payment.pending" },
  processing: { standing: "part", word: "payment.processing" },
  succeeded: { standing: "settled", word: "payment.succeeded" },
  failed: { standing: "failed", word: "payment.failed" },
  cancelled: { standing: "held", word: "payment.cancelled" },
};

const fulfillment: Record<Stands["fulfillment"], { standing: Standing; word: PlainWordKey }> = {
  unfulfilled: { standing: "todo", word: "fulfillment.unfulfilled" },
  partly_shipped: { standing: "part", word: "fulfillment.partly_shipped" },
  shipped: { standing: "settled", word: "fulfillment.shipped" },
  delivered: { standing: "settled", word: "fulfillment.delivered" },
  not_needed: { standing: "pending", word: "fulfillment.not_needed" },
};

/** How an order's payment stands. */
export function PaymentState(props: { order: Pick<Stands, "paymentStatus"> }) {
  const { standing, word } = payment[props.order.paymentStatus];
  return <StatusWord standing={standing}>{t(word)}</StatusWord>;
}

/** How far it is on its way; a problem comes before everything. */
export function FulfillmentState(props: { order: Stands }) {
  const { status, problem } = props.order;
  if (problem) return <StatusWord standing="doubt">{t("order.problem")}</StatusWord>;
  if (status === "cancelled") return <StatusWord standing="held">{t("order.cancelled")}</StatusWord>;
  if (status === "pending") return <StatusWord standing="held">{t("fulfillment.onHold")}</StatusWord>;
  const { standing, word } = fulfillment[props.order.fulfillment];
  return <StatusWord standing={standing}>{t(word)}</StatusWord>;
}
