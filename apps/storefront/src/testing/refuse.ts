import type { RefusalCode, RefusalDetail } from "@atelier/contract/refusals";
import type { Route } from "@playwright/test";

/** Answers as the shop does when it refuses; with null as it does when something of its own broke. */
export function refuse(route: Route, code: RefusalCode | null, detail: RefusalDetail = {}): Promise<void> {
  const status = code ? 400 : 500;
  const refusal = code && { code, detail };
  const data = {
    code: code ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR",
    httpStatus: status,
    refusal,
    requestId: "req-e2e-500",
  };
  const error = { message: code ?? "unexpected", code: code ? -32600 : -32603, data };
  return route.fulfill({ status, contentType: "application/json", body: JSON.stringify({ error }) });
}
