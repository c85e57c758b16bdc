import {
  makeDelivery,
  makeGoods,
  makeSale,
  makeUser,
  openTestShop,
  type TestShop,
  waitingJobs,
} from "@atelier/testkit";
import { letExpire, payAtStripe } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelOrder, settleOrder } from "../checkout/index.ts";
import { changeProduct } from "../catalog/index.ts";
import { adjustStock } from "../stock/index.ts";
import { alertToken } from "./alert-tokens.ts";
import { crowd, openAlert, toldInOrder, waitsFor } from "./alerts-for-test.ts";
import {
  alertByToken,
  askForAlert,
  leaveAlerts,
  proveAlert,
  sendAlertProof,
  sweepAlerts,
  tellWaiting,
} from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
});
afterAll(() => shop.close());

const soldOut = () => makeGoods(shop, { onHand: 0 });

function restock(variantId: string, quantity: number) {
  return adjustStock(shop.system, { variantId, change: { kind: "by", quantity }, reason: "delivery", note: "" });
}

async function isCalled(variantId: string): Promise<boolean> {
  const jobs = await waitingJobs(shop);
  return jobs.some(({ name, payload }) => name === "stock-alerts.tell" && payload.variantId === variantId);
}

function mailsTo(recipient: string) {
  return shop.db
    .selectFrom("mails")
    .select(["kind", "subject", "plain", "html", "leaveUrl", "payload"])
    .where("recipient", "=", recipient)
    .orderBy("id")
    .execute();
}

test("a guest is told only after a link in a mail proved the address, and once", async () => {
  const { variantId, slug } = await soldOut();
  const email = "una@example.com";
  const guest = shop.guest();
  expect(await askForAlert(guest, { variantId, email, locale: "de-AT" })).toEqual({ next: "prove" });
  const alertId = await openAlert(shop, variantId, email);
  await sendAlertProof(shop.system, { alertId });
  await sendAlertProof(shop.system, { alertId });
  const [asked, ...more] = await mailsTo(email);
  expect(more).toEqual([]);
  expect(asked?.subject).toMatch(/^Sollen wir schreiben/);
  const token = alertToken(shop.config, "prove", alertId);
  expect(asked?.plain).toContain(`/notice/${token}`);
  expect(JSON.stringify(asked?.payload)).not.toContain(token);

  await restock(variantId, 1);
  expect(await isCalled(variantId)).toBe(false);
  expect(await tellWaiting(shop.system, { variantId })).toBe(0);
  expect(await alertByToken(guest, { token })).toMatchObject({ purpose: "prove", slug });
  await proveAlert(guest, { token });
  expect(await isCalled(variantId)).toBe(true);
  await expect(proveAlert(guest, { token })).rejects.toMatchObject({ code: "stock.alert-link-over" });
  expect(await tellWaiting(shop.system, { variantId })).toBe(1);
  expect(await tellWaiting(shop.system, { variantId })).toBe(0);
  const [, back] = await mailsTo(email);
  expect(back?.plain).toContain(`/goods/${slug}?variant=`);
  expect(back?.leaveUrl).toBe(`${shop.config.publicUrl}/notice/${alertToken(shop.config, "leave", alertId)}`);
  expect(JSON.stringify(back?.payload)).not.toContain(alertToken(shop.config, "leave", alertId));
});

test("asked twice counts once, and an address that waits already gets the same answer and no mail", async () => {
  const { variantId } = await soldOut();
  const email = "twice@example.com";
  const alertId = await waitsFor(shop, variantId, email);
  expect(await askForAlert(shop.guest(), { variantId, email })).toEqual({ next: "prove" });
  expect(await openAlert(shop, variantId, email)).toBe(alertId);
  await sendAlertProof(shop.system, { alertId });
  expect(await mailsTo(email)).toHaveLength(1);
});

test("a link that proves an address holds for a day, and nobody's wish longer without it", async () => {
  const { variantId } = await soldOut();
  const email = "late@example.com";
  await askForAlert(shop.guest(), { variantId, email });
  const alertId = await openAlert(shop, variantId, email);
  await sendAlertProof(shop.system, { alertId });
  await sql`update stock_alerts set proof_expires_at = now() - interval '1 second' where id = ${alertId}`.execute(
    shop.db,
  );
  const token = alertToken(shop.config, "prove", alertId);
  await expect(proveAlert(shop.guest(), { token })).rejects.toMatchObject({ code: "stock.alert-link-over" });
  await expect(alertByToken(shop.guest(), { token })).rejects.toMatchObject({ code: "stock.alert-link-over" });
  await sweepAlerts(shop.system);
  await expect(openAlert(shop, variantId, email)).rejects.toThrow();
});

test("a customer who proved an address once needs no second mail; for another address she does", async () => {
  const userId = await makeUser(shop);
  const her = shop.customer(userId);
  const email = "proven@example.com";
  const [first, second] = [await soldOut(), await soldOut()];
  expect(await askForAlert(her, { variantId: first.variantId, email })).toEqual({ next: "prove" });
  const alertId = await openAlert(shop, first.variantId, email);
  await sendAlertProof(shop.system, { alertId });
  await proveAlert(her, { token: alertToken(shop.config, "prove", alertId) });
  expect(await askForAlert(her, { variantId: second.variantId, email })).toEqual({ next: "wait" });
  expect(await askForAlert(her, { variantId: second.variantId, email: "other@example.com" })).toEqual({
    next: "prove",
  });
});

test("what can be had, or is not sold, is waited for by nobody", async () => {
  const there = await makeGoods(shop, { onHand: 1 });
  const wish = { email: "x@example.com" };
  await expect(askForAlert(shop.guest(), { variantId: there.variantId, ...wish })).rejects.toMatchObject({
    code: "stock.to-be-had",
  });
  const away = await soldOut();
  await changeProduct(shop.staff("owner", await makeUser(shop, "owner")), {
    id: away.productId,
    change: { kind: "status", status: "draft" },
  });
  await expect(askForAlert(shop.guest(), { variantId: away.variantId, ...wish })).rejects.toMatchObject({
    code: "cart.variant-not-for-sale",
  });
});

test("one network and one address ask so often and no more, known or not", async () => {
  const email = "often@example.com";
  const asks = [];
  for (let each = 0; each < 6; each++) asks.push((await soldOut()).variantId);
  for (const variantId of asks.slice(0, 5)) await askForAlert(shop.guest(), { variantId, email });
  const last = { variantId: asks[5] ?? "", email };
  await expect(askForAlert(shop.guest(), last)).rejects.toMatchObject({ code: "limit.too-many-attempts" });
  const guest = shop.guest();
  for (let each = 0; each < 20; each++) await askForAlert(guest, { ...last, email: `net-${each}@example.com` });
  await expect(askForAlert(guest, { ...last, email: "net-x@example.com" })).rejects.toMatchObject({
    code: "limit.too-many-attempts",
  });
});

test("an address nobody proves gets five mails a day at most", async () => {
  const email = "pestered@example.com";
  await sql`
    insert into stock_alerts (id, variant_id, email, locale, leave_hash, proof_sent_at)
    select gen_random_uuid(), id, ${email}, 'en-GB', gen_random_uuid()::text, now() from product_variants limit 5
  `.execute(shop.db);
  const { variantId } = await soldOut();
  expect(await askForAlert(shop.guest(), { variantId, email })).toEqual({ next: "prove" });
  await sendAlertProof(shop.system, { alertId: await openAlert(shop, variantId, email) });
  expect(await mailsTo(email)).toEqual([]);
});

test("five are told for each piece, in the order they asked; the next when half an hour showed that it is still there", async () => {
  const { variantId } = await soldOut();
  const people = await crowd(shop, variantId, 12);
  await restock(variantId, 1);
  expect(await tellWaiting(shop.system, { variantId })).toBe(5);
  expect(await tellWaiting(shop.system, { variantId })).toBe(0);
  await sql`update stock_alerts set told_at = told_at - interval '31 minutes' where variant_id = ${variantId}`.execute(
    shop.db,
  );
  await sweepAlerts(shop.system);
  expect(await tellWaiting(shop.system, { variantId })).toBe(5);
  await restock(variantId, 1);
  expect(await tellWaiting(shop.system, { variantId })).toBe(2);
  expect(await toldInOrder(shop, variantId)).toEqual(people);
});

test("whichever way pieces become free, those who wait are called: a count, an order let go, one cancelled, a new rule", async () => {
  const owner = shop.staff("owner", await makeUser(shop, "owner"));
  const counted = await soldOut();
  await waitsFor(shop, counted.variantId, "a1@example.com");
  await restock(counted.variantId, 1);

  const held = await makeSale(shop, { onHand: 1 });
  await waitsFor(shop, held.variantId, "a2@example.com");
  expect(await isCalled(held.variantId)).toBe(false);
  await letExpire(shop, held.number);

  const sold = await makeSale(shop, { onHand: 1 });
  await payAtStripe(shop, sold.number);
  await settleOrder(shop.system, { orderId: sold.id });
  await waitsFor(shop, sold.variantId, "a3@example.com");
  expect(await isCalled(sold.variantId)).toBe(false);
  await cancelOrder(owner, { id: sold.id, note: "" });

  const ordered = await soldOut();
  await waitsFor(shop, ordered.variantId, "a4@example.com");
  await shop.db
    .updateTable("stockLevels")
    .set({ policy: "backorder" })
    .where("variantId", "=", ordered.variantId)
    .execute();

  const free = await soldOut();
  await waitsFor(shop, free.variantId, "a5@example.com");
  await shop.db.deleteFrom("stockLevels").where("variantId", "=", free.variantId).execute();

  for (const { variantId } of [counted, held, sold, ordered, free]) {
    expect(await isCalled(variantId)).toBe(true);
    expect(await tellWaiting(shop.system, { variantId })).toBe(1);
  }
});

test("waiting ends after 180 days, when the thing is put away, and at one press for all an address waits for", async () => {
  const owner = shop.staff("owner", await makeUser(shop, "owner"));
  const [old, away, one, two] = [await soldOut(), await soldOut(), await soldOut(), await soldOut()];
  await waitsFor(shop, old.variantId, "b1@example.com");
  await sql`update stock_alerts set created_at = now() - interval '181 days' where variant_id = ${old.variantId}`.execute(
    shop.db,
  );
  await waitsFor(shop, away.variantId, "b2@example.com");
  await changeProduct(owner, { id: away.productId, change: { kind: "status", status: "archived" } });
  const leaving = await waitsFor(shop, one.variantId, "b3@example.com");
  await waitsFor(shop, two.variantId, "b3@example.com");
  await waitsFor(shop, two.variantId, "b4@example.com");
  await sweepAlerts(shop.system);
  const token = alertToken(shop.config, "leave", leaving);
  expect(await alertByToken(shop.guest(), { token })).toMatchObject({ purpose: "leave" });
  await leaveAlerts(shop.guest(), { token });
  await leaveAlerts(shop.guest(), { token });
  const { rows } = await sql<{ email: string }>`
    select email from stock_alerts where email::text like 'b_@example.com'
  `.execute(shop.db);
  expect(rows).toEqual([{ email: "b4@example.com" }]);
});
