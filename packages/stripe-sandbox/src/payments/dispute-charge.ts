import { type Dispute, newDispute } from "../objects/dispute.ts";
import type { Turn } from "../sandbox.ts";
import { emit } from "../webhooks/emit.ts";

/** The cardholder's bank takes a payment back. The money's own way is not played: no balance changes. */
export function openDispute(turn: Turn, paymentIntentId: string, reason = "fraudulent"): Dispute | undefined {
  const intent = turn.store.get("paymentIntents", paymentIntentId);
  const charge = turn.store.get("charges", intent?.latest_charge ?? "");
  if (charge?.status !== "succeeded" || charge.disputed) return undefined;
  turn.store.put("charges", { ...charge, disputed: true });
  const dispute = turn.store.put("disputes", newDispute(turn.now, charge, reason));
  emit(turn, "charge.dispute.created", dispute);
  return dispute;
}

/** The bank has decided. */
export function closeDispute(turn: Turn, id: string, status: "lost" | "won"): Dispute | undefined {
  const dispute = turn.store.get("disputes", id);
  if (dispute?.status !== "needs_response") return undefined;
  const closed = turn.store.put("disputes", { ...dispute, status, is_charge_refundable: status === "won" });
  emit(turn, "charge.dispute.closed", closed);
  return closed;
}
