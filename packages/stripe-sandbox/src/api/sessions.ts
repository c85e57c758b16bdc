import type { CheckoutSession } from "../objects/checkout-session.ts";
import { expireSession } from "../payments/expire-session.ts";
import type { Turn } from "../sandbox.ts";
import { listing, page, paging, withinCreated } from "../wire/list.ts";
import { mergedMetadata, metadata } from "../wire/metadata.ts";
import { may, object, oneOf, text } from "../wire/params.ts";
import { invalid, missing } from "../wire/stripe-error.ts";
import { createSession } from "./create-session.ts";
import { route } from "./route.ts";
import { sessionShape } from "./session-shape.ts";

function sessionOr404(turn: Turn, id: string): CheckoutSession {
  const session = turn.store.get("sessions", id);
  if (session === undefined) throw missing("checkout.session", id);
  return session;
}

const filters = {
  ...listing,
  customer: may(text(200)),
  customer_details: may(object({ email: may(text(800)) })),
  payment_intent: may(text(200)),
  status: may(oneOf("complete", "expired", "open")),
};

export const sessionRoutes = [
  route({ method: "POST", path: "/v1/checkout/sessions", shape: sessionShape }, (turn, { params }) =>
    createSession(turn, params),
  ),
  route({ method: "GET", path: "/v1/checkout/sessions/:id", shape: {} }, (turn, { id }) => sessionOr404(turn, id)),
  route(
    { method: "POST", path: "/v1/checkout/sessions/:id", shape: { metadata: may(metadata) } },
    (turn, { id, params }) => {
      const session = sessionOr404(turn, id);
      return turn.store.put("sessions", { ...session, metadata: mergedMetadata(session.metadata, params.metadata) });
    },
  ),
  route({ method: "POST", path: "/v1/checkout/sessions/:id/expire", shape: {} }, (turn, { id }) => {
    const session = sessionOr404(turn, id);
    const expired = expireSession(turn, id);
    if (expired !== undefined) return expired;
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  }),
  route({ method: "GET", path: "/v1/checkout/sessions/:id/line_items", shape: paging }, (turn, { id, params }) => {
    sessionOr404(turn, id);
    return page(turn.store.get("checkouts", id)?.lines ?? [], params, `/v1/checkout/sessions/${id}/line_items`);
  }),
  route({ method: "GET", path: "/v1/checkout/sessions", shape: filters }, (turn, { params }) => {
    const email = params.customer_details?.email;
    const rows = turn.store
      .all("sessions")
      .reverse()
      .filter(
        (each) =>
          withinCreated(each.created, params.created) &&
          (params.customer ?? each.customer) === each.customer &&
          (email === undefined || each.customer_details?.email?.toLowerCase() === email.toLowerCase()) &&
          (params.payment_intent ?? each.payment_intent) === each.payment_intent &&
          (params.status ?? each.status) === each.status,
      );
    return page(rows, params, "/v1/checkout/sessions");
  }),
];
