import type { Delivery, DeliveryAttempt, EndpointRecord, StripeEvent } from "../objects/webhook-objects.ts";
import type { Sandbox } from "../sandbox.ts";
import { signatureHeader } from "./sign.ts";

const ANSWER_KEPT = 500;

/** Posts one event to one endpoint, signed, and writes down what came of it. Anything but a 2xx is tried again later. */
export async function attemptDelivery(sandbox: Sandbox, id: string, stop: AbortSignal): Promise<void> {
  await sandbox.store.flushed();
  const delivery = sandbox.store.get("deliveries", id);
  if (delivery === undefined || delivery.state !== "waiting") return;
  const event = sandbox.store.get("events", delivery.event);
  const listener = sandbox.store.get("endpoints", delivery.endpoint);
  if (event === undefined || listener === undefined) return giveUp(sandbox, delivery);
  const attempt = await post(sandbox, { delivery, event, listener, stop });
  if (!stop.aborted) note(sandbox, id, attempt);
}

interface Parcel {
  readonly delivery: Delivery;
  readonly event: StripeEvent;
  readonly listener: EndpointRecord;
  readonly stop: AbortSignal;
}

async function post(sandbox: Sandbox, { delivery, event, listener, stop }: Parcel): Promise<DeliveryAttempt> {
  const body = JSON.stringify(event, null, 2);
  const started = Date.now();
  const at = new Date(sandbox.clock.nowMs()).toISOString();
  try {
    const answer = await fetch(delivery.url, {
      method: "POST",
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Stripe-Signature": signatureHeader(body, listener.secret),
        "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      },
      body: delivery.tamper ? tampered(body) : body,
      redirect: "manual",
      signal: AbortSignal.any([stop, AbortSignal.timeout(sandbox.settings.webhookTimeoutMs)]),
    });
    const text = (await answer.text()).slice(0, ANSWER_KEPT);
    return { at, status: answer.status, ms: Date.now() - started, answer: text };
  } catch (error) {
    return { at, status: null, ms: Date.now() - started, answer: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** One byte differs from what was signed; still valid JSON. */
function tampered(body: string): string {
  return body.replace('"livemode": false', '"livemode":  false');
}

function note(sandbox: Sandbox, id: string, attempt: DeliveryAttempt): void {
  const delivery = sandbox.store.get("deliveries", id);
  if (delivery === undefined) return;
  const attempts = [...delivery.attempts, attempt];
  const accepted = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
  const wait = sandbox.settings.retryDelaysSeconds[attempts.length - 1];
  sandbox.store.transaction(() => {
    if (accepted || wait === undefined) {
      sandbox.store.put("deliveries", { ...delivery, attempts, state: accepted ? "delivered" : "failed" });
      lowerPending(sandbox, delivery.event);
    } else {
      sandbox.store.put("deliveries", { ...delivery, attempts, nextAt: sandbox.clock.nowMs() + wait * 1_000 });
    }
  });
}

function giveUp(sandbox: Sandbox, delivery: Delivery): void {
  sandbox.store.transaction(() => {
    sandbox.store.put("deliveries", { ...delivery, state: "failed" });
    lowerPending(sandbox, delivery.event);
  });
}

function lowerPending({ store }: Sandbox, id: string): void {
  const event = store.get("events", id);
  if (event !== undefined) store.put("events", { ...event, pending_webhooks: Math.max(0, event.pending_webhooks - 1) });
}
