import type { Moment, TestShop } from "@atelier/testkit";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { measured, play } from "../testing/scene.ts";
import { dismissAll } from "../testing/shop-process.ts";
import { until } from "../testing/shopper.ts";
import { openSmtpEar, type SmtpEar } from "../testing/smtp-ear.ts";
import { aPaidEvent, type PaidAtStripe } from "../testing/stories.ts";
import { letTimePass, saleCounts, untilPaid } from "../testing/worker-faults.ts";

let event: Moment<PaidAtStripe>;
let ear: SmtpEar;
beforeAll(async () => {
  event = await aPaidEvent();
});
afterAll(async () => {
  await dismissAll();
  await event.forget();
});
beforeEach(async () => {
  ear = await openSmtpEar();
});
afterEach(() => ear.close());

const mailOf = ({ db }: TestShop) =>
  db.selectFrom("mails").select(["state", "attempts", "lastError"]).executeTakeFirstOrThrow();

async function untilSent(shop: TestShop): Promise<void> {
  await until(
    async () => {
      await letTimePass(shop);
      return (await mailOf(shop)).state;
    },
    (state) => state === "sent",
  );
}

async function untilTriedInVain(shop: TestShop): Promise<void> {
  await until(
    async () => (await shop.db.selectFrom("mails").select("lastError").execute())[0],
    (mail) => Boolean(mail?.lastError),
  );
}

test("the mail server is away: the order is paid all the same, and the mail leaves once when it is back", () =>
  play(event, async ({ shop, openSafely }) => {
    await ear.close();
    await openSafely({ role: "worker", env: { SMTP_URL: ear.url } });
    await untilPaid(shop, 1);
    await untilTriedInVain(shop);
    expect(await mailOf(shop)).toMatchObject({ state: "queued" });
    await ear.open();
    const began = performance.now();
    await untilSent(shop);
    measured("seconds until the mail had left, with the pause cut short", (performance.now() - began) / 1_000);
    expect(ear.taken).toHaveLength(1);
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
  }));

test("the mail server is busy: the mail is tried again and leaves once", () =>
  play(event, async ({ shop, openSafely }) => {
    ear.behave("busy");
    await openSafely({ role: "worker", env: { SMTP_URL: ear.url } });
    await untilTriedInVain(shop);
    expect(ear.taken).toEqual([]);
    ear.behave("take");
    await untilSent(shop);
    expect(ear.taken).toHaveLength(1);
  }));

test("the mail server took the mail and the line broke before it said so: sent again, it bears the same Message-ID", () =>
  play(event, async ({ shop, openSafely }) => {
    ear.behave("take-and-drop");
    await openSafely({ role: "worker", env: { SMTP_URL: ear.url } });
    await untilTriedInVain(shop);
    ear.behave("take");
    await untilSent(shop);
    expect(ear.taken).toHaveLength(2);
    expect(new Set(ear.taken).size).toBe(1);
    expect(await saleCounts(shop)).toEqual({ sales: 1, confirmations: 1 });
  }));

test("the worker is killed between the mail server's taking and its word: the next one sends it under the same Message-ID", () =>
  play(event, async ({ shop, openSafely }) => {
    ear.behave("silent-after-taking");
    const doomed = await openSafely({ role: "worker", env: { SMTP_URL: ear.url } });
    await until(
      () => Promise.resolve(ear.taken.length),
      (taken) => taken === 1,
    );
    await doomed.kill();
    ear.behave("take");
    await openSafely({ role: "worker", env: { SMTP_URL: ear.url } });
    await untilSent(shop);
    expect(ear.taken).toHaveLength(2);
    expect(new Set(ear.taken).size).toBe(1);
    expect(await mailOf(shop)).toMatchObject({ state: "sent", attempts: 2 });
  }));
