import { expect, test } from "vitest";
import { type Opened, openSandbox, order } from "../testing/open-sandbox.ts";

const products = (sandbox: Opened) => sandbox.control.state().products.length;

async function post(
  { url, secretKey }: Opened,
  key: string,
  body: string,
): Promise<{ status: number; replayed: string | null; code?: string; type?: string; id?: string }> {
  const answer = await fetch(`${url}/v1/products`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${secretKey}`,
      "Content-Type": "application/x-www-form-urlencoded",
      "Idempotency-Key": key,
    },
    body,
  });
  const json = (await answer.json()) as { id?: string; error?: { code?: string; type?: string } };
  return {
    status: answer.status,
    replayed: answer.headers.get("idempotent-replayed"),
    ...(json.id === undefined ? {} : { id: json.id }),
    ...json.error,
  };
}

test("the same key and parameters give the first answer again", async () => {
  const sandbox = await openSandbox();
  const first = await post(sandbox, "k1", "name=Print&metadata[a]=1&metadata[b]=2");
  const again = await post(sandbox, "k1", "metadata[b]=2&name=Print&metadata[a]=1");
  expect([first.replayed, again.replayed, again.id]).toEqual([null, "true", first.id]);
  expect(products(sandbox)).toBe(1);
});

test("the same key with other parameters or another address is refused", async () => {
  const sandbox = await openSandbox();
  await post(sandbox, "k1", "name=Print");
  expect(await post(sandbox, "k1", "name=Other")).toMatchObject({ status: 400, type: "idempotency_error" });
  await expect(sandbox.stripe.customers.create({ name: "Print" }, { idempotencyKey: "k1" })).rejects.toMatchObject({
    type: "StripeIdempotencyError",
  });
  expect(products(sandbox)).toBe(1);
});

test("twenty calls with one key at the same moment make one thing", async () => {
  const sandbox = await openSandbox();
  sandbox.control.faults.add({ kind: "delay", ms: 200, times: 1 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(sandbox, "k1", "name=Print")));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status, code }) => status === 409 && code === "idempotency_key_in_use")).toHaveLength(19);
  expect(await post(sandbox, "k1", "name=Print")).toMatchObject({ status: 200, replayed: "true" });
  expect(products(sandbox)).toBe(1);
});

test("a refused parameter leaves the key free, a failure of the call is kept", async () => {
  const sandbox = await openSandbox();
  expect((await post(sandbox, "k1", "nme=Print")).status).toBe(400);
  expect(await post(sandbox, "k1", "name=Print")).toMatchObject({ status: 200, replayed: null });
  const missing = { payment_intent: "pi_none" };
  await expect(sandbox.stripe.refunds.create(missing, { idempotencyKey: "k2" })).rejects.toMatchObject({
    code: "resource_missing",
  });
  await expect(sandbox.stripe.refunds.create(missing, { idempotencyKey: "k2" })).rejects.toMatchObject({
    headers: { "idempotent-replayed": "true" },
  });
});

test("even an answer of 500 is replayed", async () => {
  const sandbox = await openSandbox();
  sandbox.control.faults.add({ kind: "answer", status: 500, times: 1 });
  expect(await post(sandbox, "k1", "name=Print")).toMatchObject({ status: 500, type: "api_error", replayed: null });
  expect(await post(sandbox, "k1", "name=Print")).toMatchObject({ status: 500, replayed: "true" });
  expect(products(sandbox)).toBe(0);
});

test("a key is forgotten after a day, and not an hour before", async () => {
  const sandbox = await openSandbox();
  await post(sandbox, "k1", "name=Print");
  await sandbox.control.clock.advance(23 * 3600);
  expect((await post(sandbox, "k1", "name=Print")).replayed).toBe("true");
  await sandbox.control.clock.advance(2 * 3600);
  expect(sandbox.control.state().idempotencyKeys).toEqual([]);
  expect(await post(sandbox, "k1", "name=Other")).toMatchObject({ status: 200, replayed: null });
  expect(products(sandbox)).toBe(2);
});

test("an answer lost on the way is found again with the same key, one session in all", async () => {
  const sandbox = await openSandbox();
  sandbox.control.faults.add({ kind: "drop", when: "after", method: "POST", path: "/v1/checkout/sessions", times: 2 });
  const create = () =>
    sandbox.stripe.checkout.sessions.create(order(), { idempotencyKey: "order-1", maxNetworkRetries: 0 });
  await expect(create()).rejects.toMatchObject({ type: "StripeConnectionError" });
  const session = await create();
  expect(session.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(sandbox.control.state().sessions.map(({ id }) => id)).toEqual([session.id]);
});
