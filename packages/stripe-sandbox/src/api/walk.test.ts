import { expect, test } from "vitest";
import { openSandbox, order } from "../testing/open-sandbox.ts";
import { API_VERSION } from "../version.ts";
import Stripe from "stripe";

test("the sandbox speaks the version the official SDK asks for", () => {
  expect(new Stripe("sk_test_x").getApiField("version")).toBe(API_VERSION);
});

test("goods and their prices can be made, changed, listed and taken away", async () => {
  const { stripe } = await openSandbox();
  const product = await stripe.products.create({
    name: "Riso print",
    metadata: { shelf: "A", box: "3" },
    default_price_data: { currency: "gbp", unit_amount: 1200 },
  });
  expect(product.default_price).toMatch(/^price_/);
  const changed = await stripe.products.update(product.id, { description: "Two colors", metadata: { box: "" } });
  expect(changed).toMatchObject({ description: "Two colors", metadata: { shelf: "A" } });
  const price = await stripe.prices.create({
    product: product.id,
    currency: "gbp",
    unit_amount_decimal: Stripe.Decimal.from("1050.5"),
    lookup_key: "riso",
  });
  expect(price.unit_amount).toBeNull();
  expect((await stripe.prices.retrieve(price.id, { expand: ["product"] })).product).toMatchObject({
    name: "Riso print",
  });
  expect((await stripe.prices.list({ product: product.id, lookup_keys: ["riso"] })).data.map(({ id }) => id)).toEqual([
    price.id,
  ]);
  expect((await stripe.prices.update(price.id, { active: false })).active).toBe(false);
  await expect(stripe.products.del(product.id)).rejects.toThrow("cannot be deleted");
  const empty = await stripe.products.create({ name: "Nothing" });
  expect(await stripe.products.del(empty.id)).toEqual(expect.objectContaining({ deleted: true, id: empty.id }));
  await expect(stripe.products.retrieve(empty.id)).rejects.toMatchObject({ code: "resource_missing", statusCode: 404 });
});

test("customers, coupons and delivery rates are kept", async () => {
  const { stripe } = await openSandbox();
  const customer = await stripe.customers.create({
    email: "a@b.example",
    name: "Ada",
    address: { city: "Leeds", country: "GB" },
    shipping: { name: "Ada", address: { line1: "1 Mill" } },
  });
  expect((await stripe.customers.update(customer.id, { phone: "+44", metadata: { vip: "yes" } })).metadata).toEqual({
    vip: "yes",
  });
  expect((await stripe.customers.list({ email: "a@b.example" })).data).toHaveLength(1);
  expect(await stripe.customers.del(customer.id)).toMatchObject({ deleted: true });
  const coupon = await stripe.coupons.create({ percent_off: 12.5, duration: "once", id: "SPRING" });
  expect((await stripe.coupons.update("SPRING", { name: "Spring" })).name).toBe("Spring");
  await expect(stripe.coupons.create({ percent_off: 5, id: coupon.id })).rejects.toMatchObject({
    code: "resource_already_exists",
  });
  expect((await stripe.coupons.list()).data).toHaveLength(1);
  expect(await stripe.coupons.del("SPRING")).toMatchObject({ deleted: true });
  const rate = await stripe.shippingRates.create({
    display_name: "Tracked",
    type: "fixed_amount",
    fixed_amount: { amount: 395, currency: "gbp" },
  });
  expect((await stripe.shippingRates.update(rate.id, { active: false })).active).toBe(false);
  expect((await stripe.shippingRates.retrieve(rate.id)).display_name).toBe("Tracked");
  expect((await stripe.shippingRates.list({ active: false })).data).toHaveLength(1);
});

test("a session carries lines, delivery, discount and all that the shop noted", async () => {
  const { stripe } = await openSandbox();
  await stripe.coupons.create({ amount_off: 100, currency: "gbp", id: "POUND" });
  const session = await stripe.checkout.sessions.create(
    order({
      discounts: [{ coupon: "POUND" }],
      shipping_options: [
        { shipping_rate_data: { display_name: "Royal Mail", fixed_amount: { amount: 395, currency: "gbp" } } },
        { shipping_rate_data: { display_name: "Courier", fixed_amount: { amount: 995, currency: "gbp" } } },
      ],
      metadata: { order: "1" },
      payment_intent_data: {
        metadata: { order: "1" },
        description: "Order FF-20426",
        shipping: { name: "D", address: { line1: "1 Mill" } },
      },
      expand: ["line_items", "shipping_cost.shipping_rate", "discounts.coupon"],
    }),
  );
  expect(session).toMatchObject({
    amount_subtotal: 6240,
    amount_total: 6535,
    currency: "gbp",
    status: "open",
    payment_status: "unpaid",
    payment_intent: null,
    total_details: { amount_discount: 100, amount_shipping: 395, amount_tax: 0 },
    shipping_cost: { amount_total: 395, shipping_rate: { display_name: "Royal Mail" } },
  });
  expect(session.discounts?.[0]?.coupon).toMatchObject({ id: "POUND" });
  const lines = session.line_items?.data ?? [];
  expect(lines.map((line) => [line.description, line.quantity, line.amount_subtotal, line.amount_discount])).toEqual([
    ["Press Room, 220 g, cotton", 2, 3900, 63],
    ["Gasholder, Half Term", 1, 2340, 37],
  ]);
  expect((await stripe.checkout.sessions.listLineItems(session.id, { limit: 1 })).has_more).toBe(true);
  expect((await stripe.checkout.sessions.update(session.id, { metadata: { late: "1" } })).metadata).toEqual({
    order: "1",
    late: "1",
  });
});

test("a paid session leads to its intent, charge and balance by expanding", async () => {
  const { stripe, control } = await openSandbox();
  const made = await stripe.checkout.sessions.create(
    order({ customer_creation: "always", payment_intent_data: { metadata: { order: "7" } } }),
  );
  expect(await control.sessions.pay(made.id, { name: "D Prothero" })).toMatchObject({ result: "paid" });
  const paid = await stripe.checkout.sessions.retrieve(made.id, {
    expand: ["payment_intent.latest_charge.balance_transaction", "customer", "line_items.data.price.product"],
  });
  expect(paid).toMatchObject({
    status: "complete",
    payment_status: "paid",
    url: null,
    customer: { email: "dilys.prothero@gmail.example" },
  });
  expect(paid.payment_intent).toMatchObject({
    status: "succeeded",
    amount_received: 6240,
    metadata: { order: "7" },
    latest_charge: { paid: true, balance_transaction: { amount: 6240 } },
  });
  const again = await stripe.checkout.sessions.retrieve(made.id);
  expect(again.payment_intent).toMatch(/^pi_/);
  const intent = String(again.payment_intent);
  expect((await stripe.paymentIntents.retrieve(intent)).latest_charge).toMatch(/^ch_/);
  expect((await stripe.paymentIntents.update(intent, { metadata: { note: "x" } })).metadata).toEqual({
    order: "7",
    note: "x",
  });
  expect((await stripe.paymentIntents.list()).data).toHaveLength(1);
  const [charge] = (await stripe.charges.list({ payment_intent: intent, expand: ["data.payment_intent"] })).data;
  expect(charge).toMatchObject({ amount: 6240, payment_intent: { id: intent } });
  expect((await stripe.charges.retrieve(charge?.id ?? "")).metadata).toEqual({ order: "7" });
  expect((await stripe.checkout.sessions.list({ payment_intent: intent })).data.map(({ id }) => id)).toEqual([made.id]);
  expect((await stripe.balance.retrieve()).available[0]?.amount).toBeLessThan(6240);
  expect((await stripe.balanceTransactions.list({ source: charge?.id ?? "" })).data).toHaveLength(1);
  await expect(stripe.checkout.sessions.retrieve(made.id, { expand: ["shop"] })).rejects.toThrow("cannot be expanded");
});

test("an open session can be expired, and then neither paid nor expired again", async () => {
  const { stripe, control } = await openSandbox();
  const session = await stripe.checkout.sessions.create(order());
  await control.sessions.pay(session.id, { card: "4000000000000002" });
  expect(await stripe.checkout.sessions.expire(session.id)).toMatchObject({ status: "expired", url: null });
  expect(await control.sessions.pay(session.id)).toMatchObject({ result: "already-closed", status: "expired" });
  await expect(stripe.checkout.sessions.expire(session.id)).rejects.toThrow("status of `expired`");
  expect((await stripe.paymentIntents.list()).data[0]?.status).toBe("canceled");
});

test("an intent is cancelled by expiring its session, and by itself only after a bounced debit", async () => {
  const { stripe, control } = await openSandbox();
  const open = await stripe.checkout.sessions.create(order());
  await control.sessions.pay(open.id, { card: "4000000000000002" });
  const refused = (await stripe.checkout.sessions.retrieve(open.id)).payment_intent as string;
  await expect(stripe.paymentIntents.cancel(refused)).rejects.toMatchObject({
    code: "payment_intent_unexpected_state",
  });
  const bounced = await stripe.checkout.sessions.create(order());
  await control.sessions.pay(bounced.id, { method: "debit" });
  await control.sessions.settle(bounced.id, "fail");
  const intent = (await stripe.checkout.sessions.retrieve(bounced.id)).payment_intent as string;
  expect(await stripe.paymentIntents.cancel(intent, { cancellation_reason: "abandoned" })).toMatchObject({
    status: "canceled",
    cancellation_reason: "abandoned",
  });
});

test("lists run newest first and turn pages both ways", async () => {
  const { stripe } = await openSandbox();
  const made: string[] = [];
  for (let n = 0; n < 7; n += 1) made.push((await stripe.products.create({ name: `Print ${n}` })).id);
  const newest = made.toReversed();
  const first = await stripe.products.list({ limit: 3 });
  expect([first.data.map(({ id }) => id), first.has_more]).toEqual([newest.slice(0, 3), true]);
  const second = await stripe.products.list({ limit: 3, starting_after: newest[2] ?? "" });
  expect(second.data.map(({ id }) => id)).toEqual(newest.slice(3, 6));
  const back = await stripe.products.list({ limit: 2, ending_before: newest[3] ?? "" });
  expect([back.data.map(({ id }) => id), back.has_more]).toEqual([newest.slice(1, 3), true]);
  expect((await stripe.products.list({ limit: 100 }).autoPagingToArray({ limit: 100 })).length).toBe(7);
  await expect(stripe.products.list({ limit: 101 })).rejects.toMatchObject({ param: "limit" });
  await expect(stripe.products.list({ starting_after: "prod_none" })).rejects.toMatchObject({
    code: "resource_missing",
  });
  const future = Math.floor(Date.now() / 1000) + 100;
  expect((await stripe.products.list({ created: { gte: future } })).data).toEqual([]);
  expect((await stripe.products.list({ created: { lt: future }, limit: 100 })).data).toHaveLength(7);
});

test("webhook endpoints can be made, changed, listed and taken away; the secret is shown once", async () => {
  const { stripe } = await openSandbox();
  const made = await stripe.webhookEndpoints.create({
    url: "http://127.0.0.1:9/a",
    enabled_events: ["charge.succeeded"],
  });
  expect(made.secret).toMatch(/^whsec_/);
  expect(await stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty("secret");
  expect((await stripe.webhookEndpoints.update(made.id, { disabled: true })).status).toBe("disabled");
  expect((await stripe.webhookEndpoints.list()).data).toHaveLength(1);
  expect(await stripe.webhookEndpoints.del(made.id)).toMatchObject({ deleted: true });
});
