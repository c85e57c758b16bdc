import { listing, page, withinCreated } from "../wire/list.ts";
import { may, text } from "../wire/params.ts";
import { missing } from "../wire/stripe-error.ts";
import { route } from "./route.ts";

export const disputeRoutes = [
  route({ method: "GET", path: "/v1/disputes/:id", shape: {} }, (turn, { id }) => {
    const dispute = turn.store.get("disputes", id);
    if (dispute === undefined) throw missing("dispute", id);
    return dispute;
  }),
  route(
    { method: "GET", path: "/v1/disputes", shape: { ...listing, payment_intent: may(text(200)) } },
    (turn, { params }) => {
      const rows = turn.store
        .all("disputes")
        .reverse()
        .filter(
          (each) =>
            withinCreated(each.created, params.created) &&
            (params.payment_intent ?? each.payment_intent) === each.payment_intent,
        );
      return page(rows, params, "/v1/disputes");
    },
  ),
];
