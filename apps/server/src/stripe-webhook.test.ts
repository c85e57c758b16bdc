import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer, type TestServer } from "./testing/open-server.ts";

const secret = "whsec_of_this_test";
let server: TestServer;
beforeAll(async () => {
  server = await openServer({
    stripe: { secretKey: "sk_test_of_this_test", webhookSecrets: [secret], apiUrl: "http://127.0.0.1:9" },
  });
});
afterAll(() => server.close());

const event = (id: string) =>
  JSON.stringify({
    id,
    object: "event",
    type: "checkout.session.completed",
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    data: { object: { id: "cs_test_1", object: "checkout.session" } },
  });

/** As Stripe signs (Stripe docs, "Verify webhook signatures manually"). */
function signed(body: string, options: { key?: string; at?: number; scheme?: string } = {}): string {
  const { key = secret, at = Math.floor(Date.now() / 1000), scheme = "v1" } = options;
  return `t=${at},${scheme}=${createHmac("sha256", key).update(`${at}.${body}`).digest("hex")}`;
}

function tell(body: string, signature?: string): Promise<Response> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (signature) headers["stripe-signature"] = signature;
  return server.ask("/webhooks/stripe", { method: "POST", body, headers });
}

const known = async () =>
  (await server.shop.db.selectFrom("webhookEvents").select("id").orderBy("id").execute()).map((row) => row.id);

test("a signed event is written down once, however often it comes", async () => {
  const body = event("evt_1");
  const answers = await Promise.all([1, 2, 3].map(() => tell(body, signed(body))));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(await known()).toEqual(["evt_1"]);
});

test("nothing Stripe did not sign is written down", async () => {
  const body = event("evt_2");
  const now = Math.floor(Date.now() / 1000);
  const attempts = [
    tell(body),
    tell(body, signed(body, { key: "whsec_of_another" })),
    tell(body, signed(event("evt_3"))),
    tell(body, signed(body, { at: now - 6 * 60 })),
    tell(body, signed(body, { scheme: "v0" })),
    tell(body, "nonsense"),
    tell("", signed("")),
  ];
  for (const answer of await Promise.all(attempts)) expect(answer.status).toBe(400);
  expect(await known()).toEqual(["evt_1"]);
});

test("the body counts byte by byte", async () => {
  const body = event("evt_4").replace(/,/g, " ,");
  expect((await tell(body, signed(event("evt_4")))).status).toBe(400);
  expect((await tell(body, signed(body))).status).toBe(200);
});

test("an event of half a megabyte and more is too large", async () => {
  const body = JSON.stringify({ id: "evt_5", padding: "x".repeat(600 * 1024) });
  expect((await tell(body, signed(body))).status).toBe(413);
});
