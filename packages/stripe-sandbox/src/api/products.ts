import type { Price, Product } from "../objects/catalog-objects.ts";
import { amount, checkStep, currency } from "../wire/currency.ts";
import { listing, page, withinCreated } from "../wire/list.ts";
import { mergedMetadata, metadata } from "../wire/metadata.ts";
import {
  clearable,
  flag,
  integer,
  list,
  may,
  need,
  notOffered,
  object,
  oneOf,
  text,
  webAddress,
} from "../wire/params.ts";
import { invalid, missing } from "../wire/stripe-error.ts";
import { emit, emitChange } from "../webhooks/emit.ts";
import { changedFrom } from "./changed.ts";
import { newPrice } from "./create-price.ts";
import { createProduct, productOr404 } from "./create-product.ts";
import { route } from "./route.ts";

const dimensions = object({
  height: need(integer(0)),
  length: need(integer(0)),
  weight: need(integer(0)),
  width: need(integer(0)),
});
const shape = {
  active: may(flag),
  description: may(clearable(text(40_000))),
  images: may(list(webAddress, 8)),
  marketing_features: may(list(object({ name: need(text(80)) }), 15)),
  metadata: may(metadata),
  package_dimensions: may(clearable(dimensions)),
  shippable: may(flag),
  statement_descriptor: may(text(22)),
  tax_code: may(clearable(text(100))),
  unit_label: may(clearable(text(12))),
  url: may(clearable(webAddress)),
};
const defaultPrice = object({
  currency: need(currency),
  unit_amount: need(amount()),
  metadata: may(metadata),
  tax_behavior: may(oneOf("exclusive", "inclusive", "unspecified")),
  recurring: notOffered(),
});

const create = {
  ...shape,
  id: may(text(200)),
  name: need(text(250)),
  type: may(oneOf("good", "service")),
  default_price_data: may(defaultPrice),
};

export const productRoutes = [
  route({ method: "POST", path: "/v1/products", shape: create }, (turn, { params }) => {
    const { default_price_data: data, ...facts } = params;
    const product = createProduct(turn, facts);
    if (data === undefined) return product;
    checkStep(data.unit_amount, data.currency, "default_price_data[unit_amount]");
    const price: Price = newPrice(turn, { ...data, product: product.id });
    return turn.store.put("products", { ...product, default_price: price.id });
  }),
  route({ method: "GET", path: "/v1/products/:id", shape: {} }, (turn, { id }) => productOr404(turn, id)),
  route(
    {
      method: "POST",
      path: "/v1/products/:id",
      shape: { ...shape, name: may(text(250)), default_price: may(text(200)) },
    },
    (turn, { id, params }) => {
      const before = productOr404(turn, id);
      if (params.default_price !== undefined && turn.store.get("prices", params.default_price)?.product !== id) {
        throw missing("price", params.default_price, "default_price");
      }
      const { metadata: notes, ...given } = params;
      const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const after: Product = { ...before, ...set, metadata: mergedMetadata(before.metadata, notes), updated: turn.now };
      turn.store.put("products", after);
      emitChange(turn, "product.updated", { object: after, previous: changedFrom(before, after) });
      return after;
    },
  ),
  route({ method: "DELETE", path: "/v1/products/:id", shape: {} }, (turn, { id }) => {
    const product = productOr404(turn, id);
    if (turn.store.all("prices").some((price) => price.product === id)) {
      throw invalid("This product cannot be deleted because it has one or more user-created prices.");
    }
    turn.store.remove("products", id);
    emit(turn, "product.deleted", product);
    return { id, object: "product", deleted: true };
  }),
  route(
    {
      method: "GET",
      path: "/v1/products",
      shape: {
        ...listing,
        active: may(flag),
        ids: may(list(text(200))),
        shippable: may(flag),
        url: may(text()),
        type: may(oneOf("good", "service")),
      },
    },
    (turn, { params }) => {
      const rows = turn.store
        .all("products")
        .reverse()
        .filter(
          (each) =>
            withinCreated(each.created, params.created) &&
            (params.active ?? each.active) === each.active &&
            (params.ids?.includes(each.id) ?? true) &&
            (params.shippable ?? each.shippable) === each.shippable &&
            (params.url ?? each.url) === each.url &&
            (params.type ?? each.type) === each.type,
        );
      return page(rows, params, "/v1/products");
    },
  ),
];
