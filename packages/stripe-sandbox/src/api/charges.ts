import type { Charge } from "../objects/charge.ts";
import type { Turn } from "../sandbox.ts";
import { listing, page, paging, withinCreated } from "../wire/list.ts";
import { mergedMetadata, metadata } from "../wire/metadata.ts";
import { email, may, text } from "../wire/params.ts";
import { missing } from "../wire/stripe-error.ts";
import { route } from "./route.ts";

export function chargeOr404(turn: Turn, id: string, param?: string): Charge {
  const charge = turn.store.get("charges", id);
  if (charge === undefined) throw missing("charge", id, param);
  return charge;
}

export const chargeRoutes = [
  route({ method: "GET", path: "/v1/charges/:id", shape: {} }, (turn, { id }) => chargeOr404(turn, id)),
  route(
    {
      method: "POST",
      path: "/v1/charges/:id",
      shape: { description: may(text(1_000)), metadata: may(metadata), receipt_email: may(email) },
    },
    (turn, { id, params }) => {
      const before = chargeOr404(turn, id);
      return turn.store.put("charges", {
        ...before,
        description: params.description ?? before.description,
        receipt_email: params.receipt_email ?? before.receipt_email,
        metadata: mergedMetadata(before.metadata, params.metadata),
      });
    },
  ),
  route({ method: "GET", path: "/v1/charges/:id/refunds", shape: paging }, (turn, { id, params }) => {
    chargeOr404(turn, id);
    const rows = turn.store
      .all("refunds")
      .filter((each) => each.charge === id)
      .reverse();
    return page(rows, params, `/v1/charges/${id}/refunds`);
  }),
  route(
    {
      method: "GET",
      path: "/v1/charges",
      shape: { ...listing, customer: may(text(200)), payment_intent: may(text(200)) },
    },
    (turn, { params }) => {
      const rows = turn.store
        .all("charges")
        .reverse()
        .filter(
          (each) =>
            withinCreated(each.created, params.created) &&
            (params.customer ?? each.customer) === each.customer &&
            (params.payment_intent ?? each.payment_intent) === each.payment_intent,
        );
      return page(rows, params, "/v1/charges");
    },
  ),
];
