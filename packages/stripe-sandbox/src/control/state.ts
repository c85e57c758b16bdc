import type { EventFault } from "../faults/event-faults.ts";
import type { HttpFault } from "../faults/http-faults.ts";
import type { RefundOutcome } from "../faults/refund-faults.ts";
import type { Sandbox } from "../sandbox.ts";
import type { LoggedRequest } from "../server/request-log.ts";
import type { TableName, Tables } from "../store/tables.ts";

type Shown = Exclude<TableName, "endpoints" | "keys" | "settings">;

export type SandboxState = { [K in Shown]: Tables[K][] } & {
  clock: { now: string; offsetSeconds: number };
  endpoints: Array<Tables["endpoints"]["endpoint"]>;
  idempotencyKeys: Array<{ key: string; endpoint: string; status: number; requestId: string; at: string }>;
  faults: { http: HttpFault[]; events: EventFault[]; refunds: { outcome: RefundOutcome; times: number | null } | null };
  requests: LoggedRequest[];
};

/** Everything the sandbox knows, oldest first, without its secrets. */
export function stateOf({ store, clock, faults, requests }: Sandbox): SandboxState {
  return {
    clock: { now: new Date(clock.nowMs()).toISOString(), offsetSeconds: clock.offsetMs() / 1_000 },
    appointments: store.all("appointments"),
    balanceTransactions: store.all("balanceTransactions"),
    charges: store.all("charges"),
    checkouts: store.all("checkouts"),
    coupons: store.all("coupons"),
    customers: store.all("customers"),
    deliveries: store.all("deliveries"),
    disputes: store.all("disputes"),
    endpoints: store.all("endpoints").map(({ endpoint }) => endpoint),
    events: store.all("events"),
    idempotencyKeys: store.all("keys").map(({ id, endpoint, status, requestId, at }) => ({
      key: id,
      endpoint,
      status,
      requestId,
      at: new Date(at).toISOString(),
    })),
    paymentIntents: store.all("paymentIntents"),
    paymentMethods: store.all("paymentMethods"),
    prices: store.all("prices"),
    products: store.all("products"),
    refunds: store.all("refunds"),
    sessions: store.all("sessions"),
    shippingRates: store.all("shippingRates"),
    faults: { http: faults.http.all(), events: faults.events.all(), refunds: faults.refunds.current() },
    requests: requests.all(),
  };
}
