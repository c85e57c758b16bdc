import type { ShippingRate } from "../objects/catalog-objects.ts";
import { newId } from "../objects/ids.ts";
import type { Turn } from "../sandbox.ts";
import { amount, checkStep, currency } from "../wire/currency.ts";
import { listing, page, withinCreated } from "../wire/list.ts";
import { mergedMetadata, metadata } from "../wire/metadata.ts";
import { flag, integer, may, need, notOffered, object, oneOf, type Params, text } from "../wire/params.ts";
import { missing } from "../wire/stripe-error.ts";
import { route } from "./route.ts";

const span = object({ unit: need(oneOf("business_day", "day", "hour", "month", "week")), value: need(integer(1)) });
export const shippingRateShape = {
  display_name: need(text(100)),
  delivery_estimate: may(object({ maximum: may(span), minimum: may(span) })),
  fixed_amount: need(object({ amount: need(amount()), currency: need(currency), currency_options: notOffered() })),
  metadata: may(metadata),
  tax_behavior: may(oneOf("exclusive", "inclusive", "unspecified")),
  tax_code: may(text(100)),
  type: may(oneOf("fixed_amount")),
};

export function createShippingRate(turn: Turn, given: Params<typeof shippingRateShape>, at = ""): ShippingRate {
  checkStep(
    given.fixed_amount.amount,
    given.fixed_amount.currency,
    `${at === "" ? "fixed_amount" : `${at}[fixed_amount]`}[amount]`,
  );
  const { delivery_estimate: estimate } = given;
  return turn.store.put("shippingRates", {
    id: newId("shr_1"),
    object: "shipping_rate",
    active: true,
    created: turn.now,
    delivery_estimate:
      estimate === undefined ? null : { maximum: estimate.maximum ?? null, minimum: estimate.minimum ?? null },
    display_name: given.display_name,
    fixed_amount: { amount: given.fixed_amount.amount, currency: given.fixed_amount.currency },
    livemode: false,
    metadata: mergedMetadata({}, given.metadata),
    tax_behavior: given.tax_behavior ?? "unspecified",
    tax_code: given.tax_code ?? null,
    type: "fixed_amount",
  });
}

export function shippingRateOr404(turn: Turn, id: string, param?: string): ShippingRate {
  const rate = turn.store.get("shippingRates", id);
  if (rate === undefined) throw missing("shipping rate", id, param);
  return rate;
}

export const shippingRateRoutes = [
  route({ method: "POST", path: "/v1/shipping_rates", shape: shippingRateShape }, (turn, { params }) =>
    createShippingRate(turn, params),
  ),
  route({ method: "GET", path: "/v1/shipping_rates/:id", shape: {} }, (turn, { id }) => shippingRateOr404(turn, id)),
  route(
    { method: "POST", path: "/v1/shipping_rates/:id", shape: { active: may(flag), metadata: may(metadata) } },
    (turn, { id, params }) => {
      const before = shippingRateOr404(turn, id);
      const active = params.active ?? before.active;
      return turn.store.put("shippingRates", {
        ...before,
        active,
        metadata: mergedMetadata(before.metadata, params.metadata),
      });
    },
  ),
  route(
    { method: "GET", path: "/v1/shipping_rates", shape: { ...listing, active: may(flag), currency: may(currency) } },
    (turn, { params }) => {
      const rows = turn.store
        .all("shippingRates")
        .reverse()
        .filter(
          (each) =>
            withinCreated(each.created, params.created) &&
            (params.active ?? each.active) === each.active &&
            (params.currency ?? each.fixed_amount.currency) === each.fixed_amount.currency,
        );
      return page(rows, params, "/v1/shipping_rates");
    },
  ),
];
