import { newId } from "../objects/ids.ts";
import type { Turn } from "../sandbox.ts";
import type { Appointment } from "../store/tables.ts";

/** Notes something to do in `seconds` of the sandbox's clock. */
export function appoint(turn: Turn, seconds: number, todo: Pick<Appointment, "what" | "which">): void {
  turn.store.put("appointments", { id: newId("apt_"), at: turn.sandbox.clock.nowMs() + seconds * 1_000, ...todo });
}
