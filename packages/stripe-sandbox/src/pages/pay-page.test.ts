import { expect, test } from "vitest";
import { look, submit, valueOf } from "../testing/browser.ts";
import { type Opened, openSandbox, order } from "../testing/open-sandbox.ts";

async function opened(changes: Parameters<typeof order>[0] = {}) {
  const sandbox = await openSandbox();
  const session = await sandbox.stripe.checkout.sessions.create(order(changes));
  const url = session.url ?? "";
  const page = await look(url);
  return { sandbox, id: session.id, url, page: page.text, seen: page };
}

const thanks = (id: string) => `http://127.0.0.1:9/thanks?session=${id}`;
const intents = ({ control }: Opened) => control.state().paymentIntents;

test("the page shows what is bought, says it is a sandbox, and runs no script of its own", async () => {
  const { seen, page } = await opened({
    shipping_options: [
      { shipping_rate_data: { display_name: "Royal Mail, tracked", fixed_amount: { amount: 0, currency: "gbp" } } },
    ],
  });
  expect(seen.status).toBe(200);
  for (const text of [
    "Fenn &#38; Foundry",
    "£62.40",
    "Press Room, 220 g, cotton",
    "2 × £19.50",
    "£39.00",
    "Royal Mail, tracked",
    "Order FF-20426",
    "No card is charged and no money moves",
  ]) {
    expect(page).toContain(text);
  }
  expect(page).toContain('data-testid="hosted-payment-submit-button"');
  for (const name of ["cardNumber", "cardExpiry", "cardCvc", "billingName", "email"])
    expect(page).toMatch(new RegExp(`id="${name}" name="${name}"`));
  const policy = seen.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self' http://127.0.0.1:9");
  expect(policy).not.toContain("unsafe");
  expect(page).not.toMatch(/<script>|<style|\son[a-z]+=|\sstyle=/);
});

test.each(["4242 4242 4242 4242", "5555 5555 5555 4444", "4000 0000 0000 5126", "4000 0000 0000 7726"])(
  "card %s pays and leads back to the shop",
  async (cardNumber) => {
    const { sandbox, id, url, page } = await opened();
    const paid = await submit(url, page, { cardNumber, billingName: "D Prothero" });
    expect([paid.status, paid.location]).toEqual([303, thanks(id)]);
    expect(await sandbox.stripe.checkout.sessions.retrieve(id)).toMatchObject({
      status: "complete",
      payment_status: "paid",
      customer_details: { name: "D Prothero", email: "dilys.prothero@gmail.example" },
    });
  },
);

test.each([
  ["4000 0000 0000 0002", "card_declined", "generic_decline"],
  ["4000 0000 0000 9995", "card_declined", "insufficient_funds"],
  ["4000 0000 0000 0069", "expired_card", undefined],
  ["4000 0000 0000 0127", "incorrect_cvc", undefined],
  ["4111 1111 1111 1111", "card_declined", "test_mode_live_card"],
])(
  "card %s is declined with %s, nothing typed is lost, and another card then pays",
  async (cardNumber, code, reason) => {
    const { sandbox, id, url, page } = await opened();
    const declined = await submit(url, page, {
      cardNumber,
      billingName: "D <Prothero>",
      cardCvc: "321",
      cardExpiry: "11/33",
    });
    expect(declined.status).toBe(402);
    expect(declined.text).toContain(`<code>${code}</code>`);
    if (reason !== undefined) expect(declined.text).toContain(`<code>${reason}</code>`);
    expect(declined.text).toContain("Try 1 of this session.");
    expect(["cardNumber", "billingName", "cardCvc", "cardExpiry"].map((name) => valueOf(declined.text, name))).toEqual([
      cardNumber,
      "D <Prothero>",
      "321",
      "11/33",
    ]);
    expect(intents(sandbox)).toMatchObject([{ status: "requires_payment_method", last_payment_error: { code } }]);
    const again = await submit(url, declined.text, { cardNumber });
    expect(again.text).toContain("Try 2 of this session.");
    const paid = await submit(url, again.text, { cardNumber: "4242424242424242" });
    expect(paid.location).toBe(thanks(id));
    expect(intents(sandbox)).toHaveLength(1);
    expect(sandbox.control.state().charges.map(({ status }) => status)).toEqual(["failed", "failed", "succeeded"]);
  },
);

test.each([
  [{ cardNumber: "" }, "The card number is missing."],
  [{ cardNumber: "4242 4242 4242 4241" }, "Your card number is invalid"],
  [{ cardNumber: "4242 4242" }, "Your card number is invalid"],
  [{ cardNumber: "four" }, "A card number has digits only."],
  [{ cardExpiry: "" }, "The expiry is missing."],
  [{ cardExpiry: "13 / 31" }, "Type the expiry as month and year"],
  [{ cardExpiry: "01 / 20" }, "expiry is in the past"],
  [{ cardCvc: "" }, "The security code is missing."],
  [{ cardCvc: "12" }, "three digits"],
  [{ cardNumber: "3782 822463 10005", cardCvc: "123" }, "four digits"],
])("%o is told at its field and nothing is tried", async (changes: Record<string, string>, message) => {
  const { sandbox, url, page } = await opened();
  const back = await submit(url, page, changes);
  expect(back.status).toBe(422);
  expect(back.text).toContain(message);
  expect(back.text).toMatch(/aria-invalid="true" aria-describedby="card\w+-note"/);
  for (const [name, value] of Object.entries(changes)) expect(valueOf(back.text, name)).toBe(value);
  expect(intents(sandbox)).toEqual([]);
});

test("without script a test number chosen by its button is the one that is used", async () => {
  const { sandbox, url, page } = await opened();
  expect((await submit(url, page, { testNumber: "4000000000009995" })).text).toContain("insufficient_funds");
  expect((await submit(url, page, { testNumber: "4000000000000002", cardNumber: "4242 4242 4242 4242 " })).status).toBe(
    303,
  );
  expect(intents(sandbox)).toHaveLength(1);
});

test("an email is asked for when the shop knows none", async () => {
  const other = await openSandbox();
  const { customer_email: _none, ...plain } = order();
  const session = await other.stripe.checkout.sessions.create(plain);
  const first = await look(session.url ?? "");
  const back = await submit(session.url ?? "", first.text, { email: "" });
  expect(back.text).toContain("The email is missing.");
  expect((await submit(session.url ?? "", back.text, { email: "not-one" })).text).toContain(
    "This is not an email address.",
  );
  expect((await submit(session.url ?? "", back.text, { email: "a@b.example" })).status).toBe(303);
  expect((await other.stripe.checkout.sessions.retrieve(session.id)).customer_details?.email).toBe("a@b.example");
});

test("3-D Secure shows the bank's page: approve pays, fail and cancel lead back", async () => {
  const { sandbox, id, url, page } = await opened();
  const card = { cardNumber: "4000 0025 0000 3155" };
  const sent = await submit(url, page, card);
  expect([sent.status, sent.location]).toEqual([303, expect.stringContaining(`/c/pay/${id}/bank/`)]);
  const bank = await look(new URL(sent.location ?? "", url).href);
  expect(bank.text).toContain("Is this you?");
  expect(bank.text).toContain("<b>3155</b>");
  expect(intents(sandbox)[0]?.status).toBe("requires_action");
  const failed = await submit(url, bank.text, { answer: "fail" });
  expect(failed.text).toContain("payment_intent_authentication_failure");
  expect(valueOf(failed.text, "cardNumber")).toBe("4000 0025 0000 3155");
  const again = await submit(url, failed.text, card);
  const second = await look(new URL(again.location ?? "", url).href);
  expect((await look(new URL(sent.location ?? "", url).href)).location).toBe(`/c/pay/${id}`);
  expect((await submit(url, second.text, { answer: "approve" })).location).toBe(thanks(id));
  expect((await submit(url, second.text, { answer: "approve" })).location).toBe(thanks(id));
  expect(sandbox.control.state().charges).toHaveLength(1);
});

test("what 3-D Secure does can be chosen beforehand", async () => {
  const { sandbox, id, url, page } = await opened();
  const card = { cardNumber: "4000 0025 0000 3155" };
  expect((await submit(url, page, { ...card, challenge: "fail" })).status).toBe(402);
  expect((await submit(url, page, { ...card, challenge: "walk-off" })).text).toContain("The bank is still waiting");
  expect(intents(sandbox)[0]?.status).toBe("requires_action");
  expect((await submit(url, page, { ...card, challenge: "pass" })).location).toBe(thanks(id));
});

test("a bank debit is placed now and answered as chosen", async () => {
  const { sandbox, id, url, page } = await opened();
  const debit = await submit(url, page, { pay: "debit" });
  expect(debit.text).toContain("Paid after 90 s");
  const placed = await submit(url, debit.text, { outcome: "wait" });
  expect(placed.location).toBe(thanks(id));
  expect((await sandbox.stripe.checkout.sessions.retrieve(id)).payment_status).toBe("unpaid");
  expect((await look(url)).text).toContain("This order is already placed");
  await sandbox.control.sessions.settle(id, "succeed");
  expect((await look(url)).text).toContain("This is already paid");
});

test("a shop that takes cards only is offered no debit", async () => {
  expect((await opened({ allowed_payment_method_types: ["card"] })).page).not.toContain("bank debit");
  expect((await opened({ allowed_payment_method_types: ["bacs_debit"] })).page).not.toContain("cardNumber");
});

test("twenty submits of one page pay once", async () => {
  const { sandbox, id, url, page } = await opened();
  const answers = await Promise.all(Array.from({ length: 20 }, () => submit(url, page)));
  expect(new Set(answers.map(({ status, location }) => `${status} ${location}`))).toEqual(
    new Set([`303 ${thanks(id)}`]),
  );
  expect(sandbox.control.state().charges).toHaveLength(1);
});

test("paid, expired and unknown sessions have pages of their own", async () => {
  const { sandbox, id, url, page } = await opened();
  await submit(url, page);
  const paid = await look(url);
  expect([paid.status, paid.text]).toEqual([200, expect.stringContaining("It cannot be paid a second time.")]);
  expect(paid.text).toContain(`href="${thanks(id)}"`);
  const other = await sandbox.stripe.checkout.sessions.create(order());
  await sandbox.stripe.checkout.sessions.expire(other.id);
  const expired = await look(other.url ?? "");
  expect([expired.status, expired.text]).toEqual([410, expect.stringContaining("This page has expired")]);
  expect(expired.text).toContain('href="http://127.0.0.1:9/cart"');
  expect((await submit(other.url ?? "", page.replaceAll(id, other.id))).status).toBe(410);
  expect((await look(`${sandbox.url}/c/pay/cs_test_none`)).status).toBe(404);
  expect((await look(`${sandbox.url}/nonsense`)).status).toBe(404);
});

test("delivery can be chosen, and the total follows", async () => {
  const rate = (display_name: string, amount: number) => ({
    shipping_rate_data: { display_name, fixed_amount: { amount, currency: "gbp" } },
  });
  const { sandbox, id, url, page } = await opened({ shipping_options: [rate("Mail", 395), rate("Courier", 995)] });
  expect(page).toContain("£66.35");
  const courier = (await sandbox.stripe.checkout.sessions.retrieve(id)).shipping_options[1]?.shipping_rate as string;
  const moved = await submit(url, page, { shippingRate: courier });
  expect(moved.location).toBe(`/c/pay/${id}`);
  expect((await look(url)).text).toContain("£72.35");
  await sandbox.control.sessions.pay(id);
  expect(intents(sandbox)[0]?.amount).toBe(7235);
});

test("yen, dinars and nothing at all are shown and paid rightly", async () => {
  const goods = (currency: string, unit_amount: number) => ({
    line_items: [{ quantity: 2, price_data: { currency, unit_amount, product_data: { name: "Print" } } }],
  });
  expect((await opened(goods("jpy", 3200))).page).toContain("JP¥6,400");
  expect((await opened(goods("kwd", 1250))).page).toMatch(/KWD.2\.500/);
  const free = await opened(goods("gbp", 0));
  expect(free.page).toContain("Nothing to pay");
  expect((await submit(free.url, free.page)).location).toBe(thanks(free.id));
  expect((await free.sandbox.stripe.checkout.sessions.retrieve(free.id)).payment_status).toBe("no_payment_required");
});

test("the front page says what this is, the recent sessions and the cards", async () => {
  const { sandbox, id } = await opened();
  const home = await look(sandbox.url);
  for (const text of ["A local Stripe", `/c/pay/${id}`, "4000 0000 0000 5126", "FF-20426"])
    expect(home.text).toContain(text);
});

test("names that are not names are shown as text, not run", async () => {
  const { page } = await opened({
    client_reference_id: '"><script>alert(1)</script>',
    line_items: [
      {
        quantity: 1,
        price_data: { currency: "gbp", unit_amount: 100, product_data: { name: "<img src=x onerror=alert(1)>" } },
      },
    ],
  });
  expect(page).not.toContain("<img");
  expect(page.match(/<script/g)).toHaveLength(1);
});
