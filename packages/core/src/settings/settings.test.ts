import { saveSettingsInput } from "@atelier/contract/settings";
import { callersFor, openTestShop, outcomes, type TestShop, together } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction, newId } from "../kernel/index.ts";
import { pageBySlug, saveSettings, shopSettings, writeSettings } from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test("a new shop has a setting for everything", async () => {
  expect(await shopSettings(shop.db)).toMatchObject({
    name: "My shop",
    currency: "GBP",
    country: "GB",
    pricesIncludeTax: true,
    timeZone: "Europe/London",
    pages: {},
  });
});

test("saving one setting leaves the others, is seen at once, and is in the audit log", async () => {
  const staff = shop.staff("admin", newId());
  await saveSettings(staff, saveSettingsInput.parse({ address: ["Unit 4", "Cox Lane"], email: "hello@fenn.example" }));
  const saved = await saveSettings(staff, saveSettingsInput.parse({ name: "Fenn & Foundry" }));
  expect(saved).toMatchObject({ name: "Fenn & Foundry", address: ["Unit 4", "Cox Lane"], email: "hello@fenn.example" });
  expect(saved).toMatchObject(await shopSettings(shop.db));
  const audited = await shop.db
    .selectFrom("auditLog")
    .select("detail")
    .where("action", "=", "settings.saved")
    .execute();
  expect(audited.map(({ detail }) => detail)).toContainEqual({
    from: { name: "My shop" },
    to: { name: "Fenn & Foundry" },
  });
});

test("a page opened before somebody else saved is not saved over it, and learns who did", async () => {
  const { id } = await shop.db
    .insertInto("users")
    .values({ email: "mara@example.com", name: "Mara", role: "admin", passwordHash: "none" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { settings } = callersFor(shop.staff("admin", id)).admin;
  const { saved } = await settings.get();
  await settings.save({ version: saved.version, intro: "Prints." });
  await expect(settings.save({ version: saved.version, intro: "Frames." })).rejects.toMatchObject({
    cause: { code: "settings.version-conflict", detail: { current: { intro: "Prints.", saved: { by: "Mara" } } } },
  });
  const one = outcomes(await together(10, () => settings.save({ version: saved.version + 1, intro: "Both." })));
  expect(one.succeeded).toBe(1);
});

test("two people saving different settings at once lose nothing", async () => {
  await together(10, (index) =>
    inTransaction(shop.system, (tx) =>
      writeSettings(tx, index % 2 ? { intro: "We print." } : { openingHours: "Wed to Sat" }),
    ),
  );
  expect(await shopSettings(shop.db)).toMatchObject({
    intro: "We print.",
    openingHours: "Wed to Sat",
    name: "Fenn & Foundry",
  });
});

test("a time zone nobody knows is refused and changes nothing", async () => {
  await expect(saveSettings(shop.system, { timeZone: "Mars/Olympus" })).rejects.toMatchObject({
    code: "request.malformed",
    detail: { field: "timeZone" },
  });
  expect((await shopSettings(shop.db)).timeZone).toBe("Europe/London");
});

test("settings of a newer version of the shop do not stop this one", async () => {
  await sql`update settings set value = value || '{"fromTheFuture": 1}' where key = 'shop'`.execute(shop.db);
  expect(await shopSettings(shop.db)).not.toHaveProperty("fromTheFuture");
});

test("a reader inside a transaction sees its own change before anybody else does", async () => {
  await expect(
    inTransaction(shop.system, async (tx) => {
      await writeSettings(tx, { intro: "Not yet." });
      expect((await shopSettings(tx)).intro).toBe("Not yet.");
      expect((await shopSettings(shop.db)).intro).toBe("We print.");
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  expect((await shopSettings(shop.db)).intro).toBe("We print.");
});

test("the currency stays as soon as something has a price in it", async () => {
  await inTransaction(shop.system, (tx) => writeSettings(tx, { currency: "EUR" }));
  await sql`insert into products (slug, kind, title) values ('a-thing', 'physical', 'A thing')`.execute(shop.db);
  const change = inTransaction(shop.system, (tx) => writeSettings(tx, { currency: "JPY" }));
  await expect(change).rejects.toMatchObject({ code: "settings.currency-in-use" });
  await expect(
    inTransaction(shop.system, (tx) => writeSettings(tx, { currency: "EUR", intro: "Same." })),
  ).resolves.toMatchObject({ intro: "Same." });
});

test("a page nobody has written says only what is true, and a written one is cleaned", async () => {
  const contact = await pageBySlug(shop.guest(), { slug: "contact" });
  expect(contact).toMatchObject({ slug: "contact", title: "Contact" });
  expect(contact.html).toContain('href="mailto:hello@fenn.example"');
  expect(contact.html).toContain("Fenn &amp; Foundry<br />Unit 4");
  for (const slug of ["delivery", "terms", "privacy", "imprint"] as const) {
    const page = await pageBySlug(shop.guest(), { slug });
    expect(page.html).toMatch(/^<(p|address)>/);
    expect(page.html).not.toContain("undefined");
  }
  const html = `<h2>Post</h2><p onclick="x()">By bike.<script>alert(1)</script> <a href="javascript:x()">a</a><img src="//evil.example/x.png"></p>`;
  await inTransaction(shop.system, (tx) =>
    writeSettings(tx, { pages: { delivery: { title: "How it travels", html } } }),
  );
  expect(await pageBySlug(shop.guest(), { slug: "delivery" })).toEqual({
    slug: "delivery",
    title: "How it travels",
    html: "<h2>Post</h2><p>By bike. <a>a</a></p>",
  });
});
