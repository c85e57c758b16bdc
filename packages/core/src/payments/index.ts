// Stripe, outside any transaction
export {
  expireCheckoutSession,
  fetchCheckoutSession,
  openCheckoutSession,
  type SessionRequest,
} from "./checkout-sessions.ts";
export { askStripeForLife } from "./ask-stripe-for-life.ts";
export { inOneLine, isKeyInUse, isLive, isReplayedFailure, isUnknownOutcome, verifiedEvent } from "./stripe.ts";
export { type DisputeTruth, fetchDispute } from "./stripe-disputes.ts";
export { fetchRefund, findRefund, type RefundTruth, requestRefund } from "./stripe-refunds.ts";

// Steps
export {
  capturePayment,
  closeUnopened,
  keepSession,
  lockPayment,
  movePayment,
  type NewPayment,
  noteChecked,
  noteOutcome,
  noteSent,
  openFreePayment,
  openPayment,
  type Payment,
  type PaymentIntent,
} from "./payment-writes.ts";

export type { PaymentStatus, StripeTruth } from "./payment-state.ts";
