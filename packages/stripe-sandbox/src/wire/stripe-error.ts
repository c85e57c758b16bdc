type ErrorType = "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";

interface ErrorDetails {
  readonly type?: ErrorType;
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly charge?: string;
}

/** A refusal in Stripe's words: HTTP status, message, and the fields of Stripe's error object. */
export class StripeError extends Error {
  readonly status: number;
  readonly details: ErrorDetails;

  constructor(status: number, message: string, details: ErrorDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** The JSON body Stripe sends for an error. */
export function errorBody(error: StripeError): { error: Record<string, string> } {
  const { type = "invalid_request_error", ...rest } = error.details;
  const body: Record<string, string> = {};
  for (const [key, value] of Object.entries(rest)) if (value !== undefined) body[key] = value;
  if (rest.code !== undefined)
    body["doc_url"] = `https://stripe.com/docs/error-codes/${rest.code.replaceAll("_", "-")}`;
  return { error: { ...body, message: error.message, type } };
}

export function invalid(message: string, param?: string, code?: string): StripeError {
  return new StripeError(400, message, {
    ...(code === undefined ? {} : { code }),
    ...(param === undefined ? {} : { param }),
  });
}

/** Stripe's answer for an id it does not know: 404 in the address, 400 inside a body. */
export function missing(noun: string, id: string, param?: string): StripeError {
  return new StripeError(param === undefined || param === "id" ? 404 : 400, `No such ${noun}: '${id}'`, {
    code: "resource_missing",
    param: param ?? "id",
  });
}
