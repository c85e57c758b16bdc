// Operations
export { applyEvent } from "./apply-event.ts";
export { recordEvent } from "./record-event.ts";
export { sweepEvents } from "./sweep-events.ts";
