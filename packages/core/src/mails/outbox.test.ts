import { simpleParser } from "mailparser";
import { openTestShop, type TestShop, together } from "@atelier/testkit";
import { SMTPServer } from "smtp-server";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Context, inTransaction, newId } from "../kernel/index.ts";
import { writeSettings } from "../settings/index.ts";
import { mailById, mailPage, mailShop, queueMail, resendMail, sendMail } from "./index.ts";

interface Received {
  to: string[];
  raw: string;
}
/** What the server answers, when it is not to take the mail. */
let answer: { at: "rcpt" | "data"; code: number } | undefined;
let received: Received[] = [];
let shop: TestShop;
let ctx: Context;
const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onRcptTo(_address, _session, done) {
    done(answer?.at === "rcpt" ? Object.assign(new Error("No such box"), { responseCode: answer.code }) : null);
  },
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      if (answer?.at === "data") return done(Object.assign(new Error("Not now"), { responseCode: answer.code }));
      received.push({ to: session.envelope.rcptTo.map((to) => to.address), raw: Buffer.concat(parts).toString() });
      // Slow enough for others to come in between.
      setTimeout(() => done(null), 50);
    });
  },
});

beforeAll(async () => {
  shop = await openTestShop();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  ctx = {
    ...shop.system,
    config: {
      ...shop.config,
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: undefined,
      publicUrl: "https://fenn.example",
    },
  };
  await inTransaction(ctx, (tx) =>
    writeSettings(tx, { name: "Fenn & Foundry", email: "hello@fenn.example", address: ["Unit 4"] }),
  );
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  await shop.close();
});
beforeEach(() => {
  answer = undefined;
  received = [];
});

let orders = 20_000;
/** Queues a confirmation and returns the mail's id. */
async function queued(changes: { about?: string; recipient?: string } = {}): Promise<string> {
  const number = `FF-${++orders}`;
  const about = changes.about ?? newId();
  await inTransaction(ctx, async (tx) => {
    const order = {
      number,
      url: "https://fenn.example/order/abc",
      placedAt: "2026-11-20T14:12:00.000Z",
      currency: "GBP",
      lines: [{ title: "Press Room", detail: "Soy candle", note: "", quantity: 1, lineMinor: 1950, picture: null }],
      totals: { totalMinor: 1950, derivation: [] },
      shippingAddress: null,
      shippingName: "",
      shippingPromise: "",
    };
    const data = { shop: await mailShop(tx, ctx), order };
    await queueMail(tx, {
      kind: "order-confirmed",
      about,
      orderId: null,
      recipient: changes.recipient ?? "dilys@example.com",
      locale: "en-GB",
      data,
    });
  });
  const row = await shop.db.selectFrom("mails").select("id").where("about", "=", about).executeTakeFirstOrThrow();
  return row.id;
}

const stateOf = (id: string) =>
  shop.db
    .selectFrom("mails")
    .select(["state", "attempts", "lastError", "sentAt"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
const jobsFor = async (id: string) => {
  const { rows } = await sql<{
    id: string;
  }>`select id from graphile_worker.jobs where key = ${`mail.send:${id}`}`.execute(shop.db);
  return rows.length;
};

test("a mail goes out once with both parts, however many processes try at the same time", async () => {
  const id = await queued();
  const other = shop.database.connectAgain(8);
  await together(20, (index) => sendMail(index % 2 ? shop.elsewhere(ctx, other.db) : ctx, { mailId: id }));
  expect(received).toHaveLength(1);
  expect(await stateOf(id)).toMatchObject({ state: "sent", attempts: 1, lastError: null });
  const mail = await simpleParser(received[0]?.raw ?? "");
  expect(mail.subject).toMatch(/^Order FF-\d+ is paid$/);
  expect(mail.from?.value).toEqual([{ name: "Fenn & Foundry", address: "hello@fenn.example" }]);
  expect(mail.replyTo?.value[0]?.address).toBe("hello@fenn.example");
  expect(mail.messageId).toBe(`<${id}.0@fenn.example>`);
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.text).toContain("It is paid and yours.");
  expect(mail.html).toContain("<h1");
  expect(mail.attachments).toEqual([]);
  await sendMail(ctx, { mailId: id });
  expect(received).toHaveLength(1);
});

test("the same thing told twice is one mail and one job", async () => {
  const about = newId();
  const id = await queued({ about });
  expect(await queued({ about })).toBe(id);
  expect(await jobsFor(id)).toBe(1);
});

test("a mail whose order was rolled back does not exist", async () => {
  const before = (await mailPage(ctx, {})).counts;
  const about = newId();
  const undone = inTransaction(ctx, async (tx) => {
    const order = {
      number: "FF-1",
      url: "",
      placedAt: "2026-11-20T14:12:00.000Z",
      currency: "GBP",
      lines: [],
      totals: { totalMinor: 0, derivation: [] },
      shippingAddress: null,
      shippingName: "",
      shippingPromise: "",
    };
    await queueMail(tx, {
      kind: "order-confirmed",
      about,
      orderId: null,
      recipient: "a@example.com",
      locale: "de-DE",
      data: { shop: await mailShop(tx, ctx), order },
    });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect((await mailPage(ctx, {})).counts).toEqual(before);
});

test("an address with a second line or a second recipient is refused", async () => {
  for (const recipient of ["a@example.com\r\nBcc: b@example.com", "a@example.com,b@example.com", "A <a@example.com>"]) {
    await expect(queued({ recipient })).rejects.toMatchObject({ code: "request.malformed" });
  }
});

test("a shop's name cannot smuggle a header into its mails", async () => {
  const id = await queued();
  await inTransaction(ctx, (tx) => writeSettings(tx, { name: "Fenn\r\nBcc: all@example.com" }));
  await sendMail(ctx, { mailId: id });
  await inTransaction(ctx, (tx) => writeSettings(tx, { name: "Fenn & Foundry" }));
  expect(received[0]?.to).toEqual(["dilys@example.com"]);
  expect(received[0]?.raw).not.toMatch(/^Bcc:/im);
});

test("a box that does not exist fails the mail for good, with the server's reason", async () => {
  const id = await queued();
  answer = { at: "rcpt", code: 550 };
  await expect(sendMail(ctx, { mailId: id })).resolves.toBeUndefined();
  expect(await stateOf(id)).toMatchObject({ state: "failed", attempts: 1, sentAt: null });
  expect((await stateOf(id)).lastError).toContain("No such box");
  answer = undefined;
  await sendMail(ctx, { mailId: id });
  expect(received).toEqual([]);
});

test("a server that is busy or gone is asked again, and after the last try the mail has failed", async () => {
  const id = await queued();
  answer = { at: "data", code: 451 };
  await expect(sendMail(ctx, { mailId: id })).rejects.toThrow();
  expect(await stateOf(id)).toMatchObject({ state: "queued", attempts: 1 });
  const gone = { ...ctx, config: { ...ctx.config, smtpUrl: "smtp://127.0.0.1:9" } };
  await expect(sendMail(gone, { mailId: id })).rejects.toThrow();
  expect(await stateOf(id)).toMatchObject({ state: "queued", attempts: 2 });
  await shop.db.updateTable("mails").set({ attempts: 11 }).where("id", "=", id).execute();
  await expect(sendMail(ctx, { mailId: id })).resolves.toBeUndefined();
  expect(await stateOf(id)).toMatchObject({ state: "failed", attempts: 12 });
});

test("a mail that died with its process is sent under the same Message-ID once its claim is over", async () => {
  const id = await queued();
  await sql`update mails set attempts = 1, claimed_until = now() + interval '1 minute' where id = ${id}`.execute(
    shop.db,
  );
  await expect(sendMail(ctx, { mailId: id })).rejects.toThrow("in hand");
  await sql`update mails set claimed_until = now() - interval '1 second' where id = ${id}`.execute(shop.db);
  await sendMail(ctx, { mailId: id });
  expect((await simpleParser(received[0]?.raw ?? "")).messageId).toBe(`<${id}.0@fenn.example>`);
});

test("without SMTP a mail is held, can be read, and cannot be sent again", async () => {
  const id = await queued();
  const silent = { ...ctx, config: { ...ctx.config, smtpUrl: undefined } };
  await sendMail(silent, { mailId: id });
  expect(await mailById(silent, { id })).toMatchObject({
    state: "held",
    attempts: 0,
    plain: expect.stringContaining("Press Room"),
  });
  expect((await mailPage(silent, {})).delivers).toBe(false);
  await expect(resendMail(silent, { id })).rejects.toMatchObject({ code: "mail.not-resendable" });
});

test("staff send a mail once more: audited, under a new Message-ID, and by one job", async () => {
  const id = await queued();
  await sendMail(ctx, { mailId: id });
  const staff = { ...ctx, actor: shop.staff("moderator", newId()).actor };
  expect(await resendMail(staff, { id })).toMatchObject({ state: "queued", attempts: 0 });
  expect(await jobsFor(id)).toBe(1);
  await sendMail(ctx, { mailId: id });
  expect(received).toHaveLength(2);
  expect((await simpleParser(received[1]?.raw ?? "")).messageId).toBe(`<${id}.1@fenn.example>`);
  const audited = await shop.db
    .selectFrom("auditLog")
    .select("detail")
    .where("action", "=", "mail.resent")
    .where("resourceId", "=", id)
    .execute();
  expect(audited).toEqual([{ detail: { wasState: "sent" } }]);
  await expect(resendMail(staff, { id: newId() })).rejects.toMatchObject({ code: "mail.not-found" });
});

test("the outbox is read in pages, by state and by what is in it", async () => {
  const id = await queued({ recipient: "100%_sure@example.com" });
  const seen: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await mailPage(ctx, { limit: 3, ...(cursor && { cursor }) });
    seen.push(...page.items.map((mail) => mail.id));
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  const { counts } = await mailPage(ctx, {});
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(counts.queued + counts.sent + counts.held + counts.failed);
  expect((await mailPage(ctx, { state: "queued" })).items.every((mail) => mail.state === "queued")).toBe(true);
  expect((await mailPage(ctx, { q: "100%_SURE" })).items.map((mail) => mail.id)).toEqual([id]);
  expect((await mailPage(ctx, { q: `ff-${orders}` })).items.map((mail) => mail.id)).toEqual([id]);
  await expect(mailPage(ctx, { cursor: Buffer.from('["x","y"]').toString("base64url") })).rejects.toMatchObject({
    code: "request.malformed",
  });
  await expect(mailById(ctx, { id: newId() })).rejects.toMatchObject({ code: "mail.not-found" });
});
