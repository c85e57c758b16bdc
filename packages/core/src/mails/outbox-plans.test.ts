import type { MailListInput } from "@atelier/contract/mails";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { CompiledQuery, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailRows } from "./mail-queries.ts";

let shop: TestShop;

/** Forty thousand mails to ten thousand people, one in two hundred of a kind by itself, one in five hundred failed. */
beforeAll(async () => {
  shop = await openTestShop({ tampers: true, poolSize: 1 });
  await sql`insert into mails (kind, about, recipient, locale, payload, subject, html, plain, state, created_at)
    select case when n % 200 = 0 then 'money-returned' else 'order-confirmed' end, uuid_v7(),
      'person' || n % 10000 || '@example.com', 'en-GB', '{}', 'Your order FF-' || n, '', '',
      case when n % 500 = 0 then 'failed' else 'sent' end, now() - n * interval '1 minute'
    from generate_series(1, 40000) as n`.execute(shop.db);
  await sql`analyze mails`.execute(shop.db);
}, 120_000);
afterAll(() => shop.close());

describe("among forty thousand mails the outbox", () => {
  it.each<[string, MailListInput, RegExp]>([
    ["as it comes", {}, /mails_created_at/],
    ["of one state", { state: "failed" }, /mails_state/],
    ["of one kind", { kind: "money-returned" }, /mails_kind/],
    ["of one address", { to: "person77@example.com" }, /mails_recipient_search/],
    ["of a few days", { writtenFrom: "2026-01-01T00:00:00.000Z" }, /mails_created_at/],
  ])("%s reads an index", async (_name, input, index) => {
    const { sql: text, parameters } = mailRows(shop.db, input, 51).compile();
    const { rows } = await shop.db.executeQuery(CompiledQuery.raw(`explain ${text}`, [...parameters]));
    const plan = JSON.stringify(rows);
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on mails\b/);
  });
});
