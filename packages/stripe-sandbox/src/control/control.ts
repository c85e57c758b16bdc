import { createEndpoint } from "../api/webhook-endpoints.ts";
import type { EventFault } from "../faults/event-faults.ts";
import type { HttpFault } from "../faults/http-faults.ts";
import type { RefundOutcome } from "../faults/refund-faults.ts";
import type { CheckoutSession } from "../objects/checkout-session.ts";
import type { Dispute } from "../objects/dispute.ts";
import type { Refund } from "../objects/refund.ts";
import { closeDispute, openDispute } from "../payments/dispute-charge.ts";
import { expireSession } from "../payments/expire-session.ts";
import { paySession } from "../payments/pay-session.ts";
import { settleDebit } from "../payments/settle-debit.ts";
import { failRefund, succeedRefund } from "../payments/settle-refund.ts";
import { inTurn, type Sandbox } from "../sandbox.ts";
import { forgetOldKeys } from "../server/idempotency.ts";
import { missing, StripeError } from "../wire/stripe-error.ts";
import { newId } from "../objects/ids.ts";
import { attemptFrom, type PayOrder, type PayResult, resultOf } from "./pay-order.ts";
import { type SandboxState, stateOf } from "./state.ts";

/** What tests may do to a sandbox; the same as its HTTP switches under `/_sandbox`. */
export interface Control {
  readonly clock: {
    /** Milliseconds by the sandbox's clock. */
    now(): number;
    advance(seconds: number): Promise<void>;
    /** An instant as ISO text or seconds since 1970. */
    set(instant: number | string): Promise<void>;
    reset(): Promise<void>;
  };
  readonly faults: { add(fault: HttpFault): void; clear(): void };
  readonly events: {
    /** Makes the next events late, doubled, held back, reversed, spoiled or silent. */
    disturb(fault: EventFault): void;
    calm(): void;
    /** Sends what is held, last first unless told otherwise; resolves when it is sent. Returns how many. */
    flush(order?: "as-made" | "reversed"): Promise<number>;
    resend(eventId: string): Promise<number>;
    /** Resolves when nothing is due and nothing on its way. */
    settled(): Promise<void>;
  };
  readonly refunds: {
    decide(outcome: RefundOutcome, times?: number): void;
    undecide(): void;
    fail(refundId: string, reason?: string): Promise<Refund>;
    succeed(refundId: string): Promise<Refund>;
  };
  readonly disputes: {
    open(paymentIntentId: string, reason?: string): Promise<Dispute>;
    close(disputeId: string, outcome: "lost" | "won"): Promise<Dispute>;
  };
  readonly sessions: {
    pay(sessionId: string, order?: PayOrder): Promise<PayResult>;
    expire(sessionId: string): Promise<CheckoutSession>;
    /** Lets the bank answer a debit that is waiting. */
    settle(sessionId: string, outcome: "fail" | "succeed"): Promise<CheckoutSession>;
  };
  /** Registers a webhook endpoint signed with the sandbox's own secret. Returns its id. */
  listen(url: string, options?: { events?: string[]; secret?: string }): Promise<string>;
  state(): SandboxState;
  /** Forgets everything but the keys, the secret and endpoints made by `listen` or at start. */
  reset(): Promise<void>;
}

export function newControl(sandbox: Sandbox): Control {
  const { faults, store, clock } = sandbox;

  async function moveClock(offset: number): Promise<void> {
    inTurn(sandbox, {}, (turn) => {
      clock.setOffset(offset);
      forgetOldKeys(turn);
    });
    await store.flushed();
  }

  return {
    clock: {
      now: () => clock.nowMs(),
      advance: (seconds) => moveClock(clock.offsetMs() + seconds * 1_000),
      set: (instant) => moveClock(millisecondsOf(instant) - Date.now()),
      reset: () => moveClock(0),
    },
    faults: { add: (fault) => faults.http.add(fault), clear: () => faults.http.clear() },
    events: {
      disturb: (fault) => faults.events.add(fault),
      calm: () => faults.events.clear(),
      flush: (order = "reversed") => flush(sandbox, order),
      resend: (eventId) => resend(sandbox, eventId),
      settled: () => sandbox.courier.idle(),
    },
    refunds: {
      decide: (outcome, times) => faults.refunds.set(outcome, times),
      undecide: () => faults.refunds.clear(),
      fail: (id, reason) => changed(sandbox, () => inTurn(sandbox, {}, (turn) => failRefund(turn, id, reason)), id),
      succeed: (id) => changed(sandbox, () => inTurn(sandbox, {}, (turn) => succeedRefund(turn, id)), id),
    },
    disputes: {
      open: (id, reason) => changed(sandbox, () => inTurn(sandbox, {}, (turn) => openDispute(turn, id, reason)), id),
      close: (id, outcome) =>
        changed(sandbox, () => inTurn(sandbox, {}, (turn) => closeDispute(turn, id, outcome)), id),
    },
    sessions: {
      pay: (id, order = {}) => pay(sandbox, id, order),
      expire: (id) => changed(sandbox, () => inTurn(sandbox, {}, (turn) => expireSession(turn, id)), id),
      settle: (id, outcome) =>
        changed(
          sandbox,
          () =>
            inTurn(sandbox, {}, (turn) =>
              settleDebit(turn, id, outcome) ? turn.store.get("sessions", id) : undefined,
            ),
          id,
        ),
    },
    async listen(url, options = {}) {
      const secret = options.secret ?? sandbox.webhookSecret;
      const made = inTurn(sandbox, {}, (turn) =>
        createEndpoint(turn, { url, enabled_events: options.events ?? ["*"], secret }),
      );
      await store.flushed();
      return made.id;
    },
    state: () => stateOf(sandbox),
    reset: () => reset(sandbox),
  };
}

function millisecondsOf(instant: number | string): number {
  const ms = typeof instant === "number" ? instant * 1_000 : Date.parse(instant);
  if (!Number.isFinite(ms)) throw new StripeError(400, "The clock wants an ISO instant or seconds since 1970.");
  return ms;
}

async function changed<T>(sandbox: Sandbox, change: () => T | undefined, id: string): Promise<T> {
  const result = change();
  if (result === undefined) throw missing("object in a state that allows this", id);
  await sandbox.store.flushed();
  return result;
}

async function pay(sandbox: Sandbox, id: string, order: PayOrder): Promise<PayResult> {
  const attempt = attemptFrom(order);
  const cause = order.tell === undefined ? {} : { tell: order.tell };
  const outcome = inTurn(sandbox, cause, (turn) => paySession(turn, id, attempt));
  if (outcome.kind === "unknown") throw missing("checkout.session", id);
  await sandbox.store.flushed();
  return resultOf(outcome);
}

async function flush(sandbox: Sandbox, order: "as-made" | "reversed"): Promise<number> {
  const held = sandbox.store.all("deliveries").filter(({ state }) => state === "held");
  const now = sandbox.clock.nowMs();
  sandbox.store.transaction(() => {
    for (const each of held) sandbox.store.put("deliveries", { ...each, state: "waiting", nextAt: now });
  });
  const ids = held.map(({ id }) => id);
  await sandbox.courier.sendInOrder(order === "reversed" ? ids.reverse() : ids);
  return ids.length;
}

/** Sends an event once more to every endpoint that heard it, or would have. */
async function resend(sandbox: Sandbox, eventId: string): Promise<number> {
  const event = sandbox.store.get("events", eventId);
  if (event === undefined) throw missing("event", eventId);
  const count = inTurn(sandbox, {}, (turn) => {
    const wanted = turn.store
      .all("endpoints")
      .filter(({ endpoint }) => endpoint.enabled_events.includes("*") || endpoint.enabled_events.includes(event.type));
    for (const { id, endpoint } of wanted) {
      const delivery = {
        id: newId("whd_"),
        event: eventId,
        type: event.type,
        endpoint: id,
        url: endpoint.url,
        state: "waiting" as const,
        tamper: false,
        reversed: false,
        nextAt: sandbox.clock.nowMs(),
        attempts: [],
      };
      turn.announced.push(turn.store.put("deliveries", delivery));
    }
    turn.store.put("events", { ...event, pending_webhooks: event.pending_webhooks + wanted.length });
    return wanted.length;
  });
  await sandbox.store.flushed();
  return count;
}

async function reset(sandbox: Sandbox): Promise<void> {
  const { store, faults } = sandbox;
  const settings = store.all("settings").filter(({ id }) => id !== "clock-offset");
  const own = store.all("endpoints").filter(({ secret }) => secret === sandbox.webhookSecret);
  store.transaction(() => {
    store.clear();
    for (const setting of settings) store.put("settings", setting);
    for (const endpoint of own) store.put("endpoints", endpoint);
  });
  faults.http.clear();
  faults.events.clear();
  faults.refunds.clear();
  sandbox.requests.clear();
  await store.flushed();
}
