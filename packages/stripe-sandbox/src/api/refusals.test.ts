import { connect } from "node:net";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { type Opened, openSandbox, order, sdkFor } from "../testing/open-sandbox.ts";

interface Refused {
  readonly status: number;
  readonly error: { type: string; message: string; code?: string; param?: string };
}

async function post(
  { url, secretKey }: Opened,
  path: string,
  body: string,
  type = "application/x-www-form-urlencoded",
): Promise<Refused> {
  const answer = await fetch(url + path, {
    method: "POST",
    headers: { Authorization: `Bearer ${secretKey}`, "Content-Type": type },
    body,
  });
  expect(answer.headers.get("request-id")).toMatch(/^req_/);
  return { status: answer.status, ...((await answer.json()) as Omit<Refused, "status">) };
}

test("a wrong key and no key are turned away as Stripe does", async () => {
  const { url, port } = await openSandbox();
  await expect(sdkFor({ port, secretKey: "sk_test_wrong_key_1234" }).products.list()).rejects.toMatchObject({
    type: "StripeAuthenticationError",
    statusCode: 401,
    message: "Invalid API Key provided: sk_test_********1234",
  });
  const bare = await fetch(`${url}/v1/products`);
  expect([bare.status, bare.headers.get("www-authenticate")]).toEqual([401, 'Basic realm="Stripe"']);
});

test("unknown, missing and malformed parameters are named", async () => {
  const sandbox = await openSandbox();
  const { stripe } = sandbox;
  await expect(stripe.checkout.sessions.create({ ...order(), ...{ total: 5 } })).rejects.toMatchObject({
    code: "parameter_unknown",
    param: "total",
  });
  await expect(
    stripe.checkout.sessions.create(
      order({ line_items: [{ quantity: 1, price_data: { currency: "gbp", ...{ price: 1 } } }] }),
    ),
  ).rejects.toMatchObject({ code: "parameter_unknown", param: "line_items[0][price_data][price]" });
  await expect(stripe.checkout.sessions.create({ mode: "payment", line_items: [] })).rejects.toMatchObject({
    code: "parameter_missing",
    param: "success_url",
  });
  await expect(stripe.checkout.sessions.create(order({ line_items: [] }))).rejects.toMatchObject({
    code: "parameter_missing",
    param: "line_items",
  });
  for (const [body, expected] of [
    ["name=x&metadata[a][b]=1", { param: "metadata[a]" }],
    ["name=", { code: "parameter_invalid_empty" }],
    ["name=x&active=maybe", { code: "parameter_invalid_boolean" }],
    ["name=x&name[y]=1", { param: "name" }],
    ["name=%zz", { type: "invalid_request_error" }],
    ["name=%00", { type: "invalid_request_error" }],
    ["[x]=1", { type: "invalid_request_error" }],
    [`name=x&metadata[${"k".repeat(41)}]=1`, { param: "metadata" }],
    [`name=x&${"a[b]".padEnd(60, "[c]")}=1`, { type: "invalid_request_error" }],
    ["name=x&__proto__[polluted]=1", { code: "parameter_unknown" }],
    ["name=x&toString=1", { code: "parameter_unknown" }],
  ] as const) {
    const refused = await post(sandbox, "/v1/products", body);
    expect(refused.status, body).toBe(400);
    expect(refused.error, body).toMatchObject(expected);
  }
  expect(sandbox.control.state().products).toEqual([]);
});

test("quantities and amounts are whole and within bounds", async () => {
  const { stripe } = await openSandbox();
  const line = (quantity: number, unit: number, currency = "gbp") =>
    stripe.checkout.sessions.create(
      order({ line_items: [{ quantity, price_data: { currency, unit_amount: unit, product_data: { name: "x" } } }] }),
    );
  for (const quantity of [0, -1, 1.5, 1e9])
    await expect(line(quantity, 100)).rejects.toMatchObject({ code: "parameter_invalid_integer" });
  await expect(line(1, -5)).rejects.toMatchObject({ param: "line_items[0][price_data][unit_amount]" });
  await expect(line(1, 29)).rejects.toMatchObject({
    code: "amount_too_small",
    message: expect.stringContaining("£0.30"),
  });
  await expect(line(1, 100_000_000)).rejects.toMatchObject({ code: "amount_too_large" });
  await expect(line(2, 99_999_999)).rejects.toMatchObject({ code: "amount_too_large" });
  await expect(line(1, 1005, "kwd")).rejects.toMatchObject({ message: expect.stringContaining("divisible by 10") });
  expect((await line(1, 1010, "kwd")).amount_total).toBe(1010);
  expect((await line(1, 50, "jpy")).amount_total).toBe(50);
  await expect(line(1, 100, "zzz")).rejects.toMatchObject({ param: "line_items[0][price_data][currency]" });
});

test("a session lives from thirty minutes to a day", async () => {
  const { stripe } = await openSandbox();
  const now = Math.floor(Date.now() / 1000);
  await expect(stripe.checkout.sessions.create(order({ expires_at: now + 60 }))).rejects.toMatchObject({
    param: "expires_at",
    message: expect.stringContaining("at least 30 minutes"),
  });
  await expect(stripe.checkout.sessions.create(order({ expires_at: now + 90_000 }))).rejects.toThrow(
    "less than 24 hours",
  );
  expect((await stripe.checkout.sessions.create(order({ expires_at: now + 3600 }))).expires_at).toBe(now + 3600);
});

test("a session refuses addresses, emails, modes and mixtures Stripe refuses", async () => {
  const { stripe } = await openSandbox();
  await expect(stripe.checkout.sessions.create(order({ success_url: "thanks" }))).rejects.toMatchObject({
    code: "url_invalid",
    param: "success_url",
  });
  await expect(stripe.checkout.sessions.create(order({ customer_email: "dilys" }))).rejects.toMatchObject({
    code: "email_invalid",
  });
  await expect(stripe.checkout.sessions.create(order({ mode: "subscription" }))).rejects.toMatchObject({
    param: "mode",
  });
  await expect(stripe.checkout.sessions.create(order({ automatic_tax: { enabled: true } }))).rejects.toMatchObject({
    param: "automatic_tax[enabled]",
  });
  await expect(stripe.checkout.sessions.create(order({ discounts: [{ coupon: "NONE" }] }))).rejects.toMatchObject({
    code: "resource_missing",
    statusCode: 400,
  });
  const mixed = ["gbp", "eur"].map((currency) => ({
    quantity: 1,
    price_data: { currency, unit_amount: 500, product_data: { name: "x" } },
  }));
  await expect(stripe.checkout.sessions.create(order({ line_items: mixed }))).rejects.toMatchObject({
    param: "line_items",
  });
  expect((await stripe.products.list()).data).toEqual([]);
});

test("unknown addresses, JSON, huge bodies and broken requests get a clear answer and no crash", async () => {
  const sandbox = await openSandbox();
  const lost = await post(sandbox, "/v1/nonsense", "");
  expect([lost.status, lost.error.message]).toEqual([
    404,
    expect.stringContaining("Unrecognized request URL (POST: /v1/nonsense)"),
  ]);
  expect((await post(sandbox, "/v1/products", '{"name":"x"}', "application/json")).status).toBe(400);
  expect((await post(sandbox, "/v1/products", `name=${"x".repeat(11_000_000)}`)).status).toBe(413);
  expect(
    (await post(sandbox, "/v1/products", Array.from({ length: 6000 }, (_, n) => `metadata[${n}]=1`).join("&"))).status,
  ).toBe(400);
  const raw = await new Promise<string>((done) => {
    let text = "";
    const socket = connect(sandbox.port, "127.0.0.1", () => socket.write("NONSENSE\r\n\r\n"));
    socket.on("data", (part) => (text += String(part)));
    socket.on("close", () => done(text));
  });
  expect(raw).toContain("HTTP/1.1 400");
  expect(sandbox.faults).toEqual([]);
  expect((await sandbox.stripe.products.list()).data).toEqual([]);
});

test("the request log keeps the last thousand calls", async () => {
  const sandbox = await openSandbox();
  const bare = () => fetch(`${sandbox.url}/v1/products`).then((answer) => answer.arrayBuffer());
  for (let n = 0; n < 26; n += 1) await Promise.all(Array.from({ length: 40 }, bare));
  expect(sandbox.control.state().requests).toHaveLength(1000);
  expect(sandbox.control.state().requests.at(-1)).toMatchObject({ method: "GET", path: "/v1/products", status: 401 });
});

test("the official SDK sees Stripe's own error classes", async () => {
  const { stripe } = await openSandbox();
  await expect(stripe.charges.retrieve("ch_none")).rejects.toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
});
