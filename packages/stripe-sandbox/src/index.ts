export { startSandbox, type RunningSandbox } from "./start-sandbox.ts";
export type { SandboxOptions } from "./settings.ts";
export type { Control } from "./control/control.ts";
export type { PayOrder, PayResult } from "./control/pay-order.ts";
export type { SandboxState } from "./control/state.ts";
export type { HttpFault } from "./faults/http-faults.ts";
export type { EventFault } from "./faults/event-faults.ts";
export type { RefundOutcome } from "./faults/refund-faults.ts";
