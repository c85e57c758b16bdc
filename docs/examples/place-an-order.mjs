// @ts-check
// Lists what the shop has and places an order: node place-an-order.mjs http://localhost:3000
import { randomUUID } from "node:crypto";
import { createShopClient, refusalIn } from "@atelier/client";

const url = process.argv[2] ?? "http://localhost:3000";
/** @type {string | undefined} */
let cartToken;
const shop = createShopClient({ url, cartToken: () => cartToken });

const { items } = await shop.catalog.list.query({ inStock: true, kind: ["physical"], sort: "newest", limit: 5 });
for (const item of items) console.log(`${money(item.priceFromMinor, item.currency)}  ${item.title}`);

try {
  const wanted = items[0];
  if (!wanted) throw new Error("The shop has nothing to sell at present.");
  const product = await shop.catalog.bySlug.query({ slug: wanted.slug });
  const variant = product.variants.find((one) => one.availability.state !== "sold_out");
  if (!variant) throw new Error(`${product.title} was sold out meanwhile.`);

  // A program has no cookies: it keeps the cart's token and sends it along.
  const added = await shop.cart.add.mutate({ variantId: variant.id, quantity: 1 });
  cartToken = added.cartToken;

  const order = await shop.checkout.place.mutate({
    // One key per intention to buy: sent again after a lost answer, it gives the same order.
    idempotencyKey: randomUUID(),
    email: "ada@shopper.example",
    shippingAddress: {
      name: "Ada Lovelace",
      line1: "12 St James's Square",
      city: "London",
      postcode: "SW1Y 4JH",
      country: "GB",
    },
  });
  const { status, totals } = await shop.orders.byToken.query({ token: order.orderToken });
  console.log(`${order.orderNumber} is ${status}: ${money(totals.totalMinor, totals.currency)}`);
  console.log(`Pay at ${order.paymentUrl}`);
} catch (error) {
  const refusal = refusalIn(error);
  if (!refusal) throw error;
  // Every refusal has a code of a closed list; `detail` says what it concerns.
  console.error(`The shop refuses: ${refusal.code}`, refusal.detail);
  process.exitCode = 1;
}

/**
 * @param {number} minor money in the currency's smallest unit
 * @param {string} currency
 */
function money(minor, currency) {
  const format = new Intl.NumberFormat("en-GB", { style: "currency", currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
