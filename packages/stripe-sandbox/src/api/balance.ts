import { listing, page, withinCreated } from "../wire/list.ts";
import { currency } from "../wire/currency.ts";
import { may, text } from "../wire/params.ts";
import { missing } from "../wire/stripe-error.ts";
import { route } from "./route.ts";

const filters = {
  ...listing,
  currency: may(currency),
  payout: may(text(200)),
  source: may(text(200)),
  type: may(text(50)),
};

export const balanceRoutes = [
  route({ method: "GET", path: "/v1/balance", shape: {} }, (turn) => {
    const sums = new Map<string, number>();
    for (const { currency: code, net } of turn.store.all("balanceTransactions"))
      sums.set(code, (sums.get(code) ?? 0) + net);
    const available = [...sums].map(([code, amount]) => ({ amount, currency: code, source_types: { card: amount } }));
    const pending = [...sums.keys()].map((code) => ({ amount: 0, currency: code, source_types: { card: 0 } }));
    const reserved = [...sums.keys()].map((code) => ({ amount: 0, currency: code }));
    return { object: "balance", available, connect_reserved: reserved, livemode: false, pending };
  }),
  route({ method: "GET", path: "/v1/balance_transactions/:id", shape: {} }, (turn, { id }) => {
    const moved = turn.store.get("balanceTransactions", id);
    if (moved === undefined) throw missing("balance transaction", id);
    return moved;
  }),
  route({ method: "GET", path: "/v1/balance_transactions", shape: filters }, (turn, { params }) => {
    const rows = turn.store
      .all("balanceTransactions")
      .reverse()
      .filter(
        (each) =>
          withinCreated(each.created, params.created) &&
          (params.currency ?? each.currency) === each.currency &&
          (params.source ?? each.source) === each.source &&
          (params.type ?? each.type) === each.type,
      );
    return page(rows, params, "/v1/balance_transactions");
  }),
  route({ method: "GET", path: "/v1/payment_methods/:id", shape: {} }, (turn, { id }) => {
    const method = turn.store.get("paymentMethods", id);
    if (method === undefined) throw missing("PaymentMethod", id);
    return method;
  }),
];
