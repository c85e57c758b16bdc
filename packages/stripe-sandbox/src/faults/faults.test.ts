import { expect, test } from "vitest";
import { type Opened, openSandbox, order } from "../testing/open-sandbox.ts";

async function flip(
  { url }: Opened,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; json: unknown }> {
  const answer = await fetch(`${url}/_sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: await answer.json() };
}

test("an answer can be late, for so many calls to one address", async () => {
  const sandbox = await openSandbox();
  await flip(sandbox, "POST", "/faults", { kind: "delay", ms: 150, path: "/v1/prod*", times: 1 });
  const timed = async (work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    return performance.now() - from;
  };
  expect(await timed(() => sandbox.stripe.customers.list())).toBeLessThan(140);
  expect(await timed(() => sandbox.stripe.products.list())).toBeGreaterThan(145);
  expect(await timed(() => sandbox.stripe.products.list())).toBeLessThan(140);
  expect((await flip(sandbox, "GET", "/faults")).json).toEqual([]);
});

test("a call can be lost before it is done, or done and its answer lost", async () => {
  const sandbox = await openSandbox();
  for (const [when, made] of [
    ["before", 0],
    ["after", 1],
  ] as const) {
    await flip(sandbox, "POST", "/faults", { kind: "drop", when });
    await expect(sandbox.stripe.products.create({ name: when }, { idempotencyKey: when })).rejects.toMatchObject({
      type: "StripeConnectionError",
    });
    await flip(sandbox, "DELETE", "/faults");
    expect(sandbox.control.state().products).toHaveLength(made);
  }
  expect(sandbox.control.state().requests.map(({ status }) => status)).toContain("dropped");
});

test("429, 500 and 402 come as Stripe's errors, so many times", async () => {
  const sandbox = await openSandbox();
  for (const [status, type] of [
    [429, "StripeRateLimitError"],
    [500, "StripeAPIError"],
    [402, "StripeCardError"],
  ] as const) {
    await flip(sandbox, "POST", "/faults", { kind: "answer", status, times: 2, method: "post" });
    await expect(sandbox.stripe.products.create({ name: "x" })).rejects.toMatchObject({ type, statusCode: status });
    await expect(sandbox.stripe.products.create({ name: "x" })).rejects.toMatchObject({ type });
    await sandbox.stripe.products.create({ name: "x" });
  }
  expect(sandbox.control.state().products).toHaveLength(3);
});

test("a 500 after the work was done hides a session that exists", async () => {
  const sandbox = await openSandbox();
  sandbox.control.faults.add({ kind: "answer", status: 500, when: "after", times: 1, remember: false });
  await expect(sandbox.stripe.checkout.sessions.create(order(), { idempotencyKey: "o" })).rejects.toMatchObject({
    statusCode: 500,
  });
  sandbox.control.faults.add({ kind: "answer", status: 500, times: 1, remember: false });
  await expect(sandbox.stripe.checkout.sessions.create(order(), { idempotencyKey: "o" })).rejects.toMatchObject({
    statusCode: 500,
  });
  expect((await sandbox.stripe.checkout.sessions.create(order(), { idempotencyKey: "o" })).status).toBe("open");
  expect(sandbox.control.state().sessions).toHaveLength(1);
});

test("the switches answer over HTTP as in code", async () => {
  const sandbox = await openSandbox();
  const session = await sandbox.stripe.checkout.sessions.create(order());
  expect(
    (await flip(sandbox, "POST", `/sessions/${session.id}/pay`, { card: "4000 0000 0000 0002" })).json,
  ).toMatchObject({ result: "declined", decline_code: "generic_decline" });
  expect((await flip(sandbox, "POST", `/sessions/${session.id}/pay`)).json).toMatchObject({
    result: "paid",
    payment_status: "paid",
  });
  expect((await flip(sandbox, "POST", `/sessions/${session.id}/expire`)).status).toBe(404);
  expect((await flip(sandbox, "POST", "/refunds/outcome", { outcome: "pending", times: 1 })).status).toBe(200);
  const { payment_intent } = sandbox.control.state().sessions[0] ?? {};
  const refund = await sandbox.stripe.refunds.create({ payment_intent: payment_intent ?? "" });
  expect(refund.status).toBe("pending");
  expect(
    (await flip(sandbox, "POST", `/refunds/${refund.id}/fail`, { reason: "expired_or_canceled_card" })).json,
  ).toMatchObject({ status: "failed", failure_reason: "expired_or_canceled_card" });
  const debit = await sandbox.stripe.checkout.sessions.create(order());
  expect((await flip(sandbox, "POST", `/sessions/${debit.id}/pay`, { method: "debit" })).json).toMatchObject({
    result: "processing",
    payment_status: "unpaid",
  });
  expect((await flip(sandbox, "POST", `/async/${debit.id}/succeed`)).json).toMatchObject({ payment_status: "paid" });
  const other = await sandbox.stripe.checkout.sessions.create(order());
  expect((await flip(sandbox, "POST", `/sessions/${other.id}/expire`)).json).toMatchObject({ status: "expired" });
  expect((await flip(sandbox, "GET", "/state")).json).toMatchObject({
    sessions: [{ id: session.id }, { id: debit.id }, { id: other.id }],
  });
  expect((await flip(sandbox, "POST", "/reset")).status).toBe(200);
  expect((await flip(sandbox, "GET", "/state")).json).toMatchObject({ sessions: [], events: [], requests: [] });
});

test("a switch that is misspelt, from afar or without sense is refused", async () => {
  const sandbox = await openSandbox();
  expect((await flip(sandbox, "POST", "/faults", { kind: "delay", mss: 5 })).status).toBe(400);
  expect((await flip(sandbox, "POST", "/faults", { ms: 5 })).status).toBe(400);
  expect((await flip(sandbox, "POST", "/faults", { kind: "answer" })).status).toBe(400);
  expect((await flip(sandbox, "POST", "/events/faults", { copies: 0 })).status).toBe(400);
  expect((await flip(sandbox, "POST", "/clock", { set: "yesterday" })).status).toBe(400);
  expect((await flip(sandbox, "POST", "/nonsense")).status).toBe(404);
  expect((await flip(sandbox, "POST", "/sessions/cs_none/pay")).status).toBe(404);
  const state = (headers: Record<string, string>) => fetch(`${sandbox.url}/_sandbox/state`, { headers });
  expect((await state({ Origin: "https://evil.example" })).status).toBe(403);
  expect((await state({ "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  expect((await state({ Origin: "http://localhost:3000" })).status).toBe(200);
});
