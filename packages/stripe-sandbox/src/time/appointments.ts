import { settleDebit } from "../payments/settle-debit.ts";
import { timeOutChallenge } from "../payments/answer-challenge.ts";
import { expireSession } from "../payments/expire-session.ts";
import { failRefund, succeedRefund } from "../payments/settle-refund.ts";
import { inTurn, type Sandbox, type Turn } from "../sandbox.ts";
import type { Appointment } from "../store/tables.ts";

const KEPT: Record<Appointment["what"], (turn: Turn, which: string) => void> = {
  "challenge-times-out": (turn, which) => timeOutChallenge(turn, which),
  "debit-settles": (turn, which) => settleDebit(turn, which, undefined),
  "refund-fails": (turn, which) => failRefund(turn, which),
  "refund-succeeds": (turn, which) => succeedRefund(turn, which),
  "session-expires": (turn, which) => expireSession(turn, which),
};

/** Does everything whose time has come, earliest first. */
export function keepAppointments(sandbox: Sandbox): void {
  for (;;) {
    const next = soonest(sandbox);
    if (next === undefined || next.at > sandbox.clock.nowMs()) return;
    inTurn(sandbox, {}, (turn) => {
      turn.store.remove("appointments", next.id);
      KEPT[next.what](turn, next.which);
    });
  }
}

export function soonest(sandbox: Sandbox): Appointment | undefined {
  let first: Appointment | undefined;
  for (const each of sandbox.store.all("appointments")) if (first === undefined || each.at < first.at) first = each;
  return first;
}
