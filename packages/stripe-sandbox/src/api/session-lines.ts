import type { Price } from "../objects/catalog-objects.ts";
import type { LineItem } from "../objects/checkout-session.ts";
import { newId } from "../objects/ids.ts";
import type { Turn } from "../sandbox.ts";
import { timesQuantity } from "../wire/decimal.ts";
import { mergedMetadata } from "../wire/metadata.ts";
import { invalid } from "../wire/stripe-error.ts";
import { checkUnitAmount, newPrice, priceOr404 } from "./create-price.ts";
import { createProduct, productOr404 } from "./create-product.ts";
import type { LineParams } from "./session-shape.ts";

/** The lines of a session in the order given, all in one currency. */
export function newLines(turn: Turn, given: LineParams[]): LineItem[] {
  if (given.length === 0) throw invalid("You must specify at least one line item.", "line_items", "parameter_missing");
  const lines = given.map((line, at) => newLine(turn, line, `line_items[${at}]`));
  const currencies = new Set(lines.map(({ currency }) => currency));
  if (currencies.size > 1) {
    throw invalid("The prices of all line items must share one currency.", "line_items");
  }
  return lines;
}

function newLine(turn: Turn, given: LineParams, at: string): LineItem {
  const price = priceOf(turn, given, at);
  if (given.quantity === undefined)
    throw invalid(`Missing required param: ${at}[quantity].`, `${at}[quantity]`, "parameter_missing");
  const subtotal = timesQuantity(price.unit_amount_decimal, given.quantity);
  return {
    id: newId("li_1"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: subtotal,
    amount_tax: 0,
    amount_total: subtotal,
    currency: price.currency,
    description: turn.store.get("products", price.product)?.name ?? "",
    metadata: mergedMetadata({}, given.metadata),
    price,
    quantity: given.quantity,
  };
}

function priceOf(turn: Turn, given: LineParams, at: string): Price {
  const data = given.price_data;
  if ((given.price === undefined) === (data === undefined)) {
    throw invalid(
      "You must specify exactly one of `price` and `price_data` for each line item.",
      at,
      "parameter_missing",
    );
  }
  if (data === undefined) return activePrice(turn, given.price ?? "", `${at}[price]`);
  checkUnitAmount(data, `${at}[price_data]`);
  if ((data.product === undefined) === (data.product_data === undefined)) {
    throw invalid(
      "You must specify exactly one of `product` and `product_data`.",
      `${at}[price_data][product]`,
      "parameter_missing",
    );
  }
  const product =
    data.product_data === undefined
      ? productOr404(turn, data.product ?? "", `${at}[price_data][product]`)
      : createProduct(turn, { ...data.product_data, active: false });
  return newPrice(turn, { ...data, product: product.id, active: false });
}

function activePrice(turn: Turn, id: string, at: string): Price {
  const price = priceOr404(turn, id, at);
  if (!price.active) throw invalid("The price specified is inactive. This field only accepts active prices.", at);
  return price;
}
