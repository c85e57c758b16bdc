import { StripeError } from "../wire/stripe-error.ts";

/** What goes wrong with the next matching API calls. */
export interface HttpFault {
  kind: "answer" | "delay" | "drop";
  /** "before" spoils the call before it is executed, "after" when it has been. */
  when?: "after" | "before";
  /** For `delay`. */
  ms?: number;
  /** For `answer`. */
  status?: 402 | 429 | 500;
  /** Whether an injected answer is kept under the idempotency key; Stripe keeps 402 and 500, not 429. */
  remember?: boolean;
  method?: string;
  /** An address with `*` for anything, like `/v1/checkout/sessions*`. */
  path?: string;
  /** How many calls; without it until cleared. */
  times?: number;
}

export interface HttpFaults {
  add(fault: HttpFault): void;
  clear(): void;
  all(): HttpFault[];
  /** The faults that fall on this call; counts them as used. */
  take(method: string, path: string): HttpFault[];
}

export function newHttpFaults(): HttpFaults {
  let faults: Array<{ fault: HttpFault; left: number }> = [];
  return {
    add: (fault) => void faults.push({ fault, left: fault.times ?? Infinity }),
    clear: () => void (faults = []),
    all: () => faults.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left })),
    take(method, path) {
      const hit = faults.filter(({ fault, left }) => left > 0 && matches(fault, method, path));
      for (const each of hit) each.left -= 1;
      faults = faults.filter(({ left }) => left > 0);
      return hit.map(({ fault }) => fault);
    },
  };
}

function matches(fault: HttpFault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (fault.path === undefined) return true;
  const pattern = fault.path.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`).test(path);
}

/** The error an `answer` fault gives, in Stripe's form. */
export function injectedError(status: 402 | 429 | 500): StripeError {
  if (status === 429)
    return new StripeError(
      429,
      "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.",
      { code: "rate_limit" },
    );
  if (status === 402)
    return new StripeError(402, "Your card was declined.", {
      type: "card_error",
      code: "card_declined",
      decline_code: "generic_decline",
    });
  return new StripeError(500, "An unknown error occurred (injected by the sandbox).", { type: "api_error" });
}
