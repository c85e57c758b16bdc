export type RefundOutcome = "fail-later" | "pending" | "requires_action" | "succeeded";

/** Overrides how the next refunds turn out, whatever the card. */
export interface RefundFaults {
  set(outcome: RefundOutcome, times?: number): void;
  clear(): void;
  current(): { outcome: RefundOutcome; times: number | null } | null;
  take(): RefundOutcome | undefined;
}

export function newRefundFaults(): RefundFaults {
  let outcome: RefundOutcome | undefined;
  let left = 0;
  return {
    set(wanted, times) {
      outcome = wanted;
      left = times ?? Infinity;
    },
    clear: () => void (outcome = undefined),
    current: () => (outcome === undefined ? null : { outcome, times: left === Infinity ? null : left }),
    take() {
      const taken = outcome;
      left -= 1;
      if (left <= 0) outcome = undefined;
      return taken;
    },
  };
}
