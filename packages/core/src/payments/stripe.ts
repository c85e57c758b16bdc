import Stripe from "stripe";
import { assertOutsideTransaction, type Config, Refusal } from "../kernel/index.ts";

const clients = new WeakMap<Config, Stripe>();

const MOST_PATIENCE_MS = 8_000;

/**
 * The one door to Stripe. Our own idempotency keys and our own retries: the SDK's would make a new key per call.
 * Never called while a transaction is open.
 */
export function stripeOf(config: Config): Stripe {
  assertOutsideTransaction("wait for Stripe");
  const known = clients.get(config);
  if (known) return known;
  if (!config.stripe) throw new Refusal("payment.unreachable");
  const { secretKey, apiUrl } = config.stripe;
  const stripe = new Stripe(secretKey, {
    timeout: MOST_PATIENCE_MS,
    maxNetworkRetries: 0,
    telemetry: false,
    ...addressOf(apiUrl),
  });
  clients.set(config, stripe);
  return stripe;
}

function addressOf(apiUrl: string | undefined) {
  if (!apiUrl) return {};
  const { protocol, hostname, port } = new URL(apiUrl);
  const isPlain = protocol === "http:";
  return {
    protocol: isPlain ? ("http" as const) : ("https" as const),
    host: hostname,
    port: Number(port || (isPlain ? 80 : 443)),
  };
}

/**
 * Whether an error leaves open what happened. A time-out or a lost line means "unknown", never "failed"; only an
 * answer that Stripe has judged the request is a no (Stripe docs, "Idempotent requests").
 */
export function isUnknownOutcome(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return true;
  if (error instanceof Stripe.errors.StripeInvalidRequestError) return error.code === "idempotency_key_in_use";
  return !(error instanceof Stripe.errors.StripeCardError || error instanceof Stripe.errors.StripeIdempotencyError);
}

/** Another try with the same key is still at work; its answer will be ours. */
export function isKeyInUse(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.code === "idempotency_key_in_use";
}

/** Stripe failed once and will give the same failure under this key for a day: trying again cannot help. */
export function isReplayedFailure(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  return (error.statusCode ?? 0) >= 500 && error.headers?.["idempotent-replayed"] === "true";
}

/** A Stripe error in one line for staff, without the request. */
export function inOneLine(error: unknown): string {
  if (error instanceof Stripe.errors.StripeError)
    return `${error.type}: ${error.code ?? error.statusCode ?? "no answer"}`;
  return error instanceof Error ? error.name : "unknown";
}

/**
 * The event a webhook brought, after its signature on the raw body was verified against one of our secrets
 * (Stripe docs, "Webhook signatures": tolerance 300 s). Undefined when none fits.
 */
export function verifiedEvent(config: Config, body: Buffer, signature: string): Stripe.Event | undefined {
  for (const secret of config.stripe?.webhookSecrets ?? []) {
    if (!secret) continue;
    try {
      return Stripe.webhooks.constructEvent(body, signature, secret);
    } catch {
      // Another secret may fit: two are valid while one is being replaced.
    }
  }
  return undefined;
}

/** Whether the key in use moves real money. */
export function isLive(config: Config): boolean {
  return /^(sk|rk)_live_/.test(config.stripe?.secretKey ?? "");
}
