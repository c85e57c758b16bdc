import { newId } from "../objects/ids.ts";
import type { Delivery, EndpointRecord, StripeEvent } from "../objects/webhook-objects.ts";
import type { EventPlan } from "../faults/event-faults.ts";
import { LATE_SECONDS } from "../settings.ts";
import type { Turn } from "../sandbox.ts";
import { API_VERSION } from "../version.ts";

/** Writes an event with the object as it is now, and a delivery for every endpoint that wants to hear it. */
export function emit(turn: Turn, type: string, object: object): void {
  emitChange(turn, type, { object });
}

/** The same with what the object was before, where the event says that too. */
export function emitChange(turn: Turn, type: string, change: { object: object; previous?: object }): void {
  const { object, previous } = change;
  const { store } = turn;
  const plan = turn.sandbox.faults.events.planFor(type);
  const listeners = store.all("endpoints").filter((each) => wants(each, type));
  const event: StripeEvent = {
    id: newId("evt_1"),
    object: "event",
    api_version: API_VERSION,
    created: turn.now,
    data: previous === undefined ? { object } : { object, previous_attributes: previous },
    livemode: false,
    pending_webhooks: plan.never || turn.tell === "never" ? 0 : listeners.length * copiesOf(turn, plan),
    request: turn.request,
    type,
  };
  store.put("events", event);
  for (const listener of listeners) {
    for (let copy = 0; copy < copiesOf(turn, plan); copy += 1) {
      turn.announced.push(store.put("deliveries", newDelivery(turn, event, { listener, plan })));
    }
  }
}

function copiesOf(turn: Turn, plan: EventPlan): number {
  return turn.tell === "twice-reversed" ? 2 : plan.copies;
}

function newDelivery(turn: Turn, event: StripeEvent, how: { listener: EndpointRecord; plan: EventPlan }): Delivery {
  const { listener, plan } = how;
  const wait = turn.tell === "late" ? LATE_SECONDS : plan.delaySeconds;
  return {
    id: newId("whd_"),
    event: event.id,
    type: event.type,
    endpoint: listener.id,
    url: listener.endpoint.url,
    state: stateOf(turn, plan),
    tamper: plan.tamper,
    reversed: plan.reversed || turn.tell === "twice-reversed",
    nextAt: turn.sandbox.clock.nowMs() + wait * 1_000,
    attempts: [],
  };
}

function stateOf(turn: Turn, plan: EventPlan): Delivery["state"] {
  if (plan.never || turn.tell === "never") return "silenced";
  return plan.hold ? "held" : "waiting";
}

function wants({ endpoint }: EndpointRecord, type: string): boolean {
  return (
    endpoint.status === "enabled" && (endpoint.enabled_events.includes("*") || endpoint.enabled_events.includes(type))
  );
}
