import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { startSandbox } from "../start-sandbox.ts";
import { type Allowed, differences } from "../testing/compare-shape.ts";
import { order, sdkFor } from "../testing/open-sandbox.ts";

const FIXTURES = fileURLToPath(new URL("../../../../../shared/data/stripe/fixtures3.json", import.meta.url));
const UNUSED = "a part of Stripe the sandbox does not offer; null in Stripe's answers too when it is not used";
const ONE_TIME = "the example is a recurring price, ours are one-time";
const NEWER = "newer than the example, and required in the SDK's types";
const CARD = "null in Stripe's answers for a plain card payment";

const PRICE: Allowed = [
  ["custom_unit_amount", UNUSED],
  ["recurring", ONE_TIME],
  ["transform_quantity", UNUSED],
];
const ALLOWED: Record<string, Allowed> = {
  balance: [],
  balance_transaction: [["description", "null when the charge has none"]],
  charge: [
    ["balance_transaction", "null until the money has come"],
    ["receipt_url", "null until paid"],
    ["description", "null until given"],
    ["payment_method_details.card", "charges by debit name their method instead"],
    ["payment_method_details.bacs_debit", "as above"],
    ["outcome", "null while a debit is on its way"],
    ["billing_details.name", "null when the shopper gave none"],
    ["payment_method_details.card.installments", CARD],
    ["payment_method_details.card.three_d_secure", CARD],
    ["payment_method_details.card.wallet", CARD],
    ["shipping.**", "the example's {} is null when nothing is shipped"],
    ["source", "Sources are older than Checkout"],
    ["transfer_data", "Connect is not offered"],
  ],
  "checkout.session": [
    ["allowed_payment_method_types", NEWER],
    ["after_expiration", UNUSED],
    ["automatic_tax.liability", UNUSED],
    ["consent", UNUSED],
    ["consent_collection", UNUSED],
    ["currency_conversion", UNUSED],
    ["custom_text.after_submit", UNUSED],
    ["custom_text.shipping_address", UNUSED],
    ["custom_text.submit", UNUSED],
    ["custom_text.terms_of_service_acceptance", UNUSED],
    ["customer_details.address", "the pay page asks for no address"],
    ["collected_information.shipping_details", "the pay page asks for no address"],
    ["invoice_creation.invoice_data.issuer", UNUSED],
    ["invoice_creation.invoice_data.rendering_options", UNUSED],
    ["payment_intent", "made at the first try to pay, as Stripe does since 2022"],
    ["payment_method_configuration_details", UNUSED],
    ["permissions", UNUSED],
    ["saved_payment_method_options", UNUSED],
    ["shipping_address_collection", UNUSED],
    ["url", "a session that is over has no page"],
    ["wallet_options", UNUSED],
    ["line_items", "there when asked for by expand"],
    ["shipping_cost", "null without a delivery option"],
  ],
  coupon: [
    ["percent_off", "null for a fixed amount"],
    ["name", "null until given"],
    ["currency", "null for a percentage"],
    ["duration_in_months", "null unless repeating"],
    ["redeem_by", "null without a last day"],
  ],
  customer: [
    ["address", "null until given"],
    ["currency", "null until invoiced"],
    ["discount", UNUSED],
    ["shipping.**", "null until given, and the example is empty"],
    ["invoice_settings.rendering_options", UNUSED],
  ],
  event: [
    ["data.object.**", "the object the event is about"],
    ["data.previous_attributes", "there on updates"],
  ],
  item: [
    ["price.custom_unit_amount", UNUSED],
    ["price.recurring", ONE_TIME],
    ["price.transform_quantity", UNUSED],
    ["adjustable_quantity", UNUSED],
  ],
  payment_intent: [
    ["next_action.redirect_to_url", "the example is a stub"],
    ["allowed_payment_method_types", NEWER],
    ["payment_record", NEWER],
    ["automatic_payment_methods", "null for intents of Checkout"],
    ["canceled_at", "null until cancelled"],
    ["last_payment_error.**", "null until refused; the example is of another kind of error"],
    ["next_action", "null unless the bank asks"],
    ["payment_method_configuration_details", UNUSED],
    ["processing", "null unless a debit is on its way"],
    ["shipping.**", "the example's {} is null when nothing is shipped"],
    ["transfer_data", "Connect is not offered"],
  ],
  payment_method: [
    ["billing_details.address.**", "the pay page asks for no address"],
    ["billing_details.phone", "not asked for"],
    ["card.generated_from", CARD],
    ["card.wallet", CARD],
  ],
  price: PRICE,
  product: [
    ["default_price", "null until set"],
    ["description", "null until given"],
    ["package_dimensions", "null until given"],
  ],
  refund: [
    ["destination_details.card.reference_status", "the example is a reversal, ours a refund"],
    ["destination_details.card.reference_type", "as above"],
    ["failure_reason", "there once failed"],
    ["failure_balance_transaction", "there once failed"],
    ["pending_reason", "there while pending"],
  ],
  shipping_rate: [["delivery_estimate", "null until given"]],
  webhook_endpoint: [
    ["secret", "shown once, when the endpoint is made"],
    ["description", "null until given"],
  ],
};

describe.skipIf(!existsSync(FIXTURES))(
  `objects look like Stripe's own examples (skipped where ${FIXTURES.split("/").slice(-3).join("/")} is absent)`,
  () => {
    let ours: Map<string, object[]>;
    let examples: Record<string, unknown>;

    beforeAll(async () => {
      examples = (JSON.parse(readFileSync(FIXTURES, "utf8")) as { resources: Record<string, unknown> }).resources;
      ours = await everything();
    });

    test.each(Object.keys(ALLOWED))("%s", (name) => {
      const objects = ours.get(name) ?? [];
      expect(objects.length).toBeGreaterThan(0);
      for (const object of objects) expect(differences(object, examples[name], ALLOWED[name] ?? [])).toEqual([]);
    });

    test("no exception is listed that no object needs", () => {
      const idle = Object.entries(ALLOWED).flatMap(([name, allowed]) =>
        allowed
          .filter(
            ([path]) =>
              !(ours.get(name) ?? []).some(
                (object) =>
                  differences(
                    object,
                    examples[name],
                    allowed.filter(([other]) => other !== path),
                  ).length > 0,
              ),
          )
          .map(([path]) => `${name} ${path}`),
      );
      expect(idle).toEqual([]);
    });
  },
);

/** One of everything the sandbox can show, in every state it has, by kind. */
async function everything(): Promise<Map<string, object[]>> {
  const sandbox = await startSandbox({ port: 0 });
  const stripe = sdkFor(sandbox);
  try {
    const endpoint = await stripe.webhookEndpoints.create({
      url: "http://127.0.0.1:9/x",
      enabled_events: ["plan.created"],
    });
    await stripe.coupons.create({ percent_off: 10, duration: "repeating", duration_in_months: 2 });
    await stripe.coupons.create({ amount_off: 50, currency: "gbp", id: "OFF" });
    await stripe.customers.create({
      name: "Ada",
      address: { line1: "1" },
      shipping: { name: "A", address: { line1: "1" } },
    });
    await stripe.customers.create({});
    const product = await stripe.products.create({
      name: "x",
      package_dimensions: { height: 1, length: 1, width: 1, weight: 1 },
      default_price_data: { currency: "gbp", unit_amount: 900 },
    });
    await stripe.products.update(product.id, { name: "y" });
    const estimate = { minimum: { unit: "day" as const, value: 1 }, maximum: { unit: "day" as const, value: 3 } };
    const delivery = {
      display_name: "Mail",
      delivery_estimate: estimate,
      fixed_amount: { amount: 100, currency: "gbp" },
    };
    const rich = order({
      discounts: [{ coupon: "OFF" }],
      shipping_options: [{ shipping_rate_data: delivery }],
      custom_text: { submit: { message: "m" } },
      payment_intent_data: { shipping: { name: "D", address: { line1: "1" } } },
      shipping_address_collection: { allowed_countries: ["GB"] },
    });
    await stripe.shippingRates.create({ display_name: "Plain", fixed_amount: { amount: 1, currency: "gbp" } });
    const { pay, settle, expire } = sandbox.control.sessions;
    for (const card of ["4242424242424242", "4000000000005126", "4000000000007726"]) {
      const { payment_intent } = await pay((await stripe.checkout.sessions.create(rich)).id, { card, name: "D" });
      await stripe.refunds.create({ payment_intent: payment_intent ?? "", amount: 100 });
    }
    await sandbox.control.clock.advance(30);
    await sandbox.control.refunds.fail((await stripe.refunds.list()).data.at(-1)?.id ?? "");
    await pay((await stripe.checkout.sessions.create(order())).id, { card: "4000000000009995" });
    await pay((await stripe.checkout.sessions.create(order())).id, { card: "4000002500003155", challenge: "show" });
    await stripe.checkout.sessions.create(order());
    const debit = await stripe.checkout.sessions.create(order());
    await pay(debit.id, { method: "debit" });
    const bounced = await stripe.checkout.sessions.create(order());
    await pay(bounced.id, { method: "debit" });
    await settle(bounced.id, "fail");
    const gone = await stripe.checkout.sessions.create({ ...order(), customer_email: "x@y.example" });
    await pay(gone.id, { card: "4000000000000002" });
    await expire(gone.id);
    return byKind([
      await stripe.balance.retrieve(),
      ...(await stripe.balanceTransactions.list({ limit: 100 })).data,
      ...(await stripe.charges.list({ limit: 100 })).data,
      ...(await stripe.checkout.sessions.list({ limit: 100 })).data,
      ...(await stripe.checkout.sessions.list({ limit: 1, expand: ["data.line_items"] })).data,
      ...(await stripe.coupons.list()).data,
      ...(await stripe.customers.list()).data,
      ...(await stripe.events.list({ limit: 100 })).data,
      ...(await stripe.checkout.sessions.listLineItems(debit.id)).data,
      ...(await stripe.paymentIntents.list({ limit: 100 })).data,
      ...sandbox.control.state().paymentMethods.filter(({ type }) => type === "card"),
      ...sandbox.control.state().prices,
      ...(await stripe.products.list({ limit: 100 })).data,
      ...(await stripe.refunds.list()).data,
      ...(await stripe.shippingRates.list()).data,
      ...(await stripe.webhookEndpoints.list()).data,
      endpoint,
    ]);
  } finally {
    await sandbox.stop();
  }
}

function byKind(objects: object[]): Map<string, object[]> {
  const plain = JSON.parse(JSON.stringify(objects)) as Array<{ object: string }>;
  return Map.groupBy(plain, (each) => each.object);
}
