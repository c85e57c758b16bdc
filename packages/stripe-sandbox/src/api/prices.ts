import type { Price } from "../objects/catalog-objects.ts";
import { amount, currency } from "../wire/currency.ts";
import { decimal } from "../wire/decimal.ts";
import { listing, page, withinCreated } from "../wire/list.ts";
import { mergedMetadata, metadata } from "../wire/metadata.ts";
import { flag, list, may, need, notOffered, object, oneOf, text } from "../wire/params.ts";
import { invalid } from "../wire/stripe-error.ts";
import { emitChange } from "../webhooks/emit.ts";
import { changedFrom } from "./changed.ts";
import { checkUnitAmount, newPrice, priceOr404 } from "./create-price.ts";
import { createProduct, productOr404 } from "./create-product.ts";
import { route } from "./route.ts";

const taxBehavior = may(oneOf("exclusive", "inclusive", "unspecified"));
const shape = {
  active: may(flag),
  lookup_key: may(text(200)),
  metadata: may(metadata),
  nickname: may(text(5_000)),
  tax_behavior: taxBehavior,
};
const productData = object({
  id: may(text(200)),
  name: need(text(250)),
  active: may(flag),
  metadata: may(metadata),
  statement_descriptor: may(text(22)),
  tax_code: may(text(100)),
  unit_label: may(text(12)),
});

const create = {
  ...shape,
  currency: need(currency),
  product: may(text(200)),
  product_data: may(productData),
  unit_amount: may(amount()),
  unit_amount_decimal: may(decimal),
  billing_scheme: may(oneOf("per_unit")),
  recurring: notOffered(),
  currency_options: notOffered(),
  custom_unit_amount: notOffered(),
  tiers: notOffered(),
  tiers_mode: notOffered(),
  transfer_lookup_key: notOffered(),
  transform_quantity: notOffered(),
};

export const priceRoutes = [
  route({ method: "POST", path: "/v1/prices", shape: create }, (turn, { params }) => {
    checkUnitAmount(params, "");
    if ((params.product === undefined) === (params.product_data === undefined)) {
      throw invalid("You must specify exactly one of `product` and `product_data`.", "product", "parameter_missing");
    }
    if (
      params.lookup_key !== undefined &&
      turn.store.all("prices").some((each) => each.lookup_key === params.lookup_key)
    ) {
      throw invalid(
        `A price (lookup_key ${params.lookup_key}) already uses that lookup key.`,
        "lookup_key",
        "resource_already_exists",
      );
    }
    const product =
      params.product_data === undefined
        ? productOr404(turn, params.product ?? "", "product")
        : createProduct(turn, params.product_data);
    return newPrice(turn, { ...params, product: product.id });
  }),
  route({ method: "GET", path: "/v1/prices/:id", shape: {} }, (turn, { id }) => priceOr404(turn, id)),
  route({ method: "POST", path: "/v1/prices/:id", shape }, (turn, { id, params }) => {
    const before = priceOr404(turn, id);
    const { metadata: notes, ...given } = params;
    const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const after: Price = { ...before, ...set, metadata: mergedMetadata(before.metadata, notes) };
    turn.store.put("prices", after);
    emitChange(turn, "price.updated", { object: after, previous: changedFrom(before, after) });
    return after;
  }),
  route(
    {
      method: "GET",
      path: "/v1/prices",
      shape: {
        ...listing,
        active: may(flag),
        currency: may(currency),
        lookup_keys: may(list(text(200), 10)),
        product: may(text(200)),
        type: may(oneOf("one_time", "recurring")),
      },
    },
    (turn, { params }) => {
      const rows = turn.store
        .all("prices")
        .reverse()
        .filter(
          (each) =>
            withinCreated(each.created, params.created) &&
            (params.active ?? each.active) === each.active &&
            (params.currency ?? each.currency) === each.currency &&
            (params.lookup_keys?.includes(each.lookup_key ?? "") ?? true) &&
            (params.product ?? each.product) === each.product &&
            (params.type ?? each.type) === each.type,
        );
      return page(rows, params, "/v1/prices");
    },
  ),
];
