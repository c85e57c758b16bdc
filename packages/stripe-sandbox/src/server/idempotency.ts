import { createHash } from "node:crypto";
import type { Sandbox, Turn } from "../sandbox.ts";
import { KEY_LIFE } from "../store/prune.ts";
import type { RememberedAnswer } from "../store/tables.ts";
import { canonicalForm, type FormTree } from "../wire/form.ts";
import { StripeError } from "../wire/stripe-error.ts";

export interface KeyedCall {
  readonly key: string;
  readonly endpoint: string;
  readonly fingerprint: string;
}

/** The call an `Idempotency-Key` names, or undefined where keys do not count. */
export function keyedCall(
  key: string | undefined,
  call: { method: string; path: string; form: FormTree },
): KeyedCall | undefined {
  if (key === undefined || key === "" || call.method === "GET") return undefined;
  if (key.length > 255)
    throw new StripeError(400, "Idempotency keys can have up to 255 characters.", { type: "idempotency_error" });
  const fingerprint = createHash("sha256").update(canonicalForm(call.form)).digest("hex");
  return { key, endpoint: `${call.method} ${call.path}`, fingerprint };
}

/** The answer kept under this key. Refuses the key with other parameters, and while its first call still runs. */
export function rememberedAnswer(sandbox: Sandbox, call: KeyedCall): RememberedAnswer | undefined {
  const kept = sandbox.store.get("keys", call.key);
  const fresh = kept !== undefined && kept.at + KEY_LIFE > sandbox.clock.nowMs();
  if (fresh && kept.endpoint !== call.endpoint) {
    throw mismatch(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${kept.endpoint}' instead of '${call.endpoint}'). Try using a key other than '${call.key}' if you meant to execute a different request.`,
    );
  }
  if (fresh && kept.fingerprint !== call.fingerprint) {
    throw mismatch(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${call.key}' if you meant to execute a different request.`,
    );
  }
  if (sandbox.keysInUse.has(call.key)) {
    throw new StripeError(
      409,
      `There is currently another in-progress request using this Idempotent Key (${call.key}), that probably means you submitted twice, and the other request is still going through. Please try again later.`,
      { type: "idempotency_error", code: "idempotency_key_in_use" },
    );
  }
  return fresh ? kept : undefined;
}

function mismatch(message: string): StripeError {
  return new StripeError(400, message, { type: "idempotency_error" });
}

export interface Answer {
  readonly requestId: string;
  readonly status: number;
  readonly body: string;
}

/** Keeps the first answer to a key for 24 hours. */
export function remember(turn: Turn, call: KeyedCall, answer: Answer): void {
  const { key, endpoint, fingerprint } = call;
  turn.store.put("keys", { id: key, endpoint, fingerprint, at: turn.sandbox.clock.nowMs(), ...answer });
}

/** Forgets keys that are older than 24 hours by the sandbox's clock. */
export function forgetOldKeys(turn: Turn): void {
  const now = turn.sandbox.clock.nowMs();
  for (const kept of turn.store.all("keys")) if (kept.at + KEY_LIFE <= now) turn.store.remove("keys", kept.id);
}
