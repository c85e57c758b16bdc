import type { EventFaults } from "./faults/event-faults.ts";
import type { HttpFaults } from "./faults/http-faults.ts";
import type { RefundFaults } from "./faults/refund-faults.ts";
import type { TellMode } from "./objects/checkout-session.ts";
import type { Delivery, EventRequest } from "./objects/webhook-objects.ts";
import type { RequestLog } from "./server/request-log.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store/store.ts";
import type { Clock } from "./time/clock.ts";
import type { Courier } from "./webhooks/courier.ts";

/** Everything one running sandbox is made of. */
export interface Sandbox {
  readonly settings: Settings;
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly faults: { readonly http: HttpFaults; readonly events: EventFaults; readonly refunds: RefundFaults };
  readonly courier: Courier;
  readonly requests: RequestLog;
  readonly keysInUse: Set<string>;
  readonly log: (line: string) => void;
  /** Does what is due by the clock, sends what is due, and sets the alarm for the next. */
  wake(): void;
}

/** One change of the sandbox's state: a transaction, its moment, and who caused it. */
export interface Turn {
  readonly sandbox: Sandbox;
  readonly store: Store;
  /** Seconds by the sandbox's clock. */
  readonly now: number;
  readonly request: EventRequest;
  readonly tell: TellMode;
  readonly announced: Delivery[];
}

interface Cause {
  readonly request?: EventRequest;
  readonly tell?: TellMode;
}

/** Runs `work` as one transaction, then sets its events on their way. */
export function inTurn<T>(sandbox: Sandbox, cause: Cause, work: (turn: Turn) => T): T {
  const turn: Turn = {
    sandbox,
    store: sandbox.store,
    now: sandbox.clock.now(),
    request: cause.request ?? { id: null, idempotency_key: null },
    tell: cause.tell ?? "now",
    announced: [],
  };
  const result = sandbox.store.transaction(() => work(turn));
  sandbox.courier.accept(turn.announced);
  sandbox.wake();
  return result;
}
