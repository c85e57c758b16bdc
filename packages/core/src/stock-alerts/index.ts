// Operations
export { askForAlert } from "./ask-for-alert.ts";
export { leaveAlerts } from "./leave-alerts.ts";
export { proveAlert } from "./prove-alert.ts";
export { sendAlertProof } from "./send-alert-proof.ts";
export { sweepAlerts } from "./sweep-alerts.ts";
export { tellWaiting } from "./tell-waiting.ts";

// Queries
export { alertByToken } from "./alert-by-token.ts";
