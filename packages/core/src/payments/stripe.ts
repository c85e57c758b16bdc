import type Stripe from "stripe";
import { assertOutsideTransaction, type Config, Refusal } from "../kernel/index.ts";

const clients = new WeakMap<Config, Stripe>();

const MOST_PATIENCE_MS = 8_000;

type Sdk = typeof Stripe;
type StripeError = InstanceType<Sdk["errors"]["StripeError"]>;

let sdk: Sdk | undefined;

/** Stripe's own library, loaded when it is first asked: it is the largest there is here. */
async function loadSdk(): Promise<Sdk> {
  sdk ??= (await import("stripe")).default;
  return sdk;
}

/** An error of Stripe's library, if this is one. */
function stripeError(error: unknown): StripeError | undefined {
  return sdk && error instanceof sdk.errors.StripeError ? error : undefined;
}

/**
 * The one door to Stripe. Our own idempotency keys and our own retries: the SDK's would make a new key per call.
 * Never called while a transaction is open.
 */
export async function stripeOf(config: Config): Promise<Stripe> {
  assertOutsideTransaction("wait for Stripe");
  const known = clients.get(config);
  if (known) return known;
  if (!config.stripe) throw new Refusal("payment.unreachable");
  const { secretKey, apiUrl } = config.stripe;
  const Sdk = await loadSdk();
  const stripe = new Sdk(secretKey, {
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
  const told = stripeError(error);
  if (!told || !sdk) return true;
  if (told instanceof sdk.errors.StripeInvalidRequestError) return told.code === "idempotency_key_in_use";
  return !(told instanceof sdk.errors.StripeCardError || told instanceof sdk.errors.StripeIdempotencyError);
}

/** Another try with the same key is still at work; its answer will be ours. */
export function isKeyInUse(error: unknown): boolean {
  return stripeError(error)?.code === "idempotency_key_in_use";
}

/** Stripe failed once and will give the same failure under this key for a day: trying again cannot help. */
export function isReplayedFailure(error: unknown): boolean {
  const told = stripeError(error);
  return (told?.statusCode ?? 0) >= 500 && told?.headers?.["idempotent-replayed"] === "true";
}

/** A Stripe error in one line for staff, without the request. */
export function inOneLine(error: unknown): string {
  const told = stripeError(error);
  if (told) return `${told.type}: ${told.code ?? told.statusCode ?? "no answer"}`;
  return error instanceof Error ? error.name : "unknown";
}

/**
 * The event a webhook brought, after its signature on the raw body was verified against one of our secrets
 * (Stripe docs, "Webhook signatures": tolerance 300 s). Undefined when none fits.
 */
export async function verifiedEvent(
  config: Config,
  body: Buffer,
  signature: string,
): Promise<Stripe.Event | undefined> {
  const { webhooks } = await loadSdk();
  for (const secret of config.stripe?.webhookSecrets ?? []) {
    if (!secret) continue;
    try {
      return webhooks.constructEvent(body, signature, secret);
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
