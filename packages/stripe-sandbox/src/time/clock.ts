import type { Store } from "../store/store.ts";

/** The sandbox's own now: real time moved by an offset that tests set. */
export interface Clock {
  nowMs(): number;
  /** Whole seconds, as Stripe's `created`. */
  now(): number;
  offsetMs(): number;
  /** Sets the offset; call inside a transaction. */
  setOffset(ms: number): void;
}

export function newClock(store: Store): Clock {
  const offsetMs = () => Number(store.get("settings", "clock-offset")?.value ?? 0);
  const nowMs = () => Date.now() + offsetMs();
  return {
    nowMs,
    now: () => Math.floor(nowMs() / 1_000),
    offsetMs,
    setOffset: (ms) => void store.put("settings", { id: "clock-offset", value: String(Math.round(ms)) }),
  };
}
