import type { RefusalCode, RefusalDetail } from "@atelier/contract/refusals";

/**
 * An expected "no", with a code the client may switch over. Thrown, so that the transaction around it rolls back.
 * Everything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Unwraps what a query may not have found, or refuses with the given code. */
export function orRefuse<T>(value: T | undefined | null, code: RefusalCode, detail?: RefusalDetail): T {
  if (value === undefined || value === null) throw new Refusal(code, detail);
  return value;
}
