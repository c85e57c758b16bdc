import { askForAlert, sendAlertProof } from "@atelier/core/stock-alerts";
import { makeGoods } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shownPath } from "./request-log.ts";
import { openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

/** Somebody asked; gives the way out of the mail that went there. */
async function wayOut(email: string): Promise<string> {
  const { shop } = server;
  const { variantId } = await makeGoods(shop, { onHand: 0 });
  await askForAlert(shop.guest(), { variantId, email });
  const { id } = await shop.db
    .selectFrom("stockAlerts")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  await sendAlertProof(shop.system, { alertId: id });
  const { leaveUrl } = await shop.db
    .selectFrom("mails")
    .select("leaveUrl")
    .where("recipient", "=", email)
    .executeTakeFirstOrThrow();
  return new URL(leaveUrl ?? "").pathname;
}

function waiting(email: string) {
  return server.shop.db.selectFrom("stockAlerts").select("email").where("email", "=", email).execute();
}

test("a mail program's one press forgets the address, and a second is answered alike", async () => {
  const path = await wayOut("mona@example.com");
  for (let pressed = 0; pressed < 2; pressed++) {
    const answer = await server.ask(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(answer.status).toBe(200);
    expect(await waiting("mona@example.com")).toEqual([]);
  }
});

test("opening the link changes nothing, and another site's page cannot press it", async () => {
  const path = await wayOut("nils@example.com");
  await server.ask(path);
  const foreign = await server.ask(path, { method: "POST", headers: { origin: "https://evil.example" } });
  expect(foreign.status).toBe(403);
  expect((await server.ask("/notice/short", { method: "POST" })).status).toBe(404);
  expect(await waiting("nils@example.com")).toHaveLength(1);
});

test("the log shows no link of a mail", () => {
  expect(shownPath("/notice/abc?x=1")).toBe("/notice/[masked]");
  expect(shownPath("/order/abc")).toBe("/order/[masked]");
});
