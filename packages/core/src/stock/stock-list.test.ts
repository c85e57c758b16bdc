import { makeGoods, openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stockPage } from "./index.ts";
import { stockRowsStatement } from "./stock-queries.ts";

describe("the stock list", () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop();
    await makeGoods(shop, { title: "Ångström ruler", onHand: 2 });
    await makeGoods(shop, { title: "Bell", onHand: 0 });
    await makeGoods(shop, { title: "anvil", onHand: 40 });
    await makeGoods(shop, { title: "Chair", onHand: 0, policy: "backorder" });
    await makeGoods(shop, { title: "Sheet", onHand: null });
    await sql`update products set status = 'draft' where title = 'Chair'`.execute(shop.db);
    await sql`update products set tags = '{oak}' where title in ('Bell', 'anvil')`.execute(shop.db);
  });
  afterAll(() => shop.close());
  const titles = async (input: Parameters<typeof stockPage>[1]) =>
    (await stockPage(shop.system, input)).items.map((row) => row.title);

  it("stands by name, whatever the capitals and accents, and leaves out what is not counted", async () => {
    expect(await titles({})).toEqual(["Ångström ruler", "anvil", "Bell", "Chair"]);
  });

  it("is narrowed down by how it stands, by tag and by what hangs in the shop, and says how many match", async () => {
    expect(await titles({ state: "low" })).toEqual(["Ångström ruler"]);
    expect(await titles({ state: "out" })).toEqual(["Bell"]);
    expect(await titles({ state: "backorder" })).toEqual(["Chair"]);
    expect(await titles({ tag: "oak" })).toEqual(["anvil", "Bell"]);
    expect(await titles({ status: "draft" })).toEqual(["Chair"]);
    expect(await titles({ q: "angstrom" })).toEqual(["Ångström ruler"]);
    const page = await stockPage(shop.system, { tag: "oak", limit: 1 });
    expect(page).toMatchObject({ total: 2, counts: { low: 1, out: 1, reserved: 0 } });
  });

  it("is walked with nothing twice and nothing left out", async () => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof stockPage>> = await stockPage(shop.system, {
        limit: 1,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map((row) => row.title));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(await titles({}));
    await expect(
      stockPage(shop.system, { cursor: Buffer.from('["x","y",1,"z"]').toString("base64url") }),
    ).rejects.toMatchObject({ code: "request.malformed" });
  });
});

describe("among forty thousand counted variants", () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop({ tampers: true, poolSize: 1 });
    await sql`alter table products disable trigger user`.execute(shop.db);
    await sql`alter table stock_levels disable trigger user`.execute(shop.db);
    await sql`insert into products (slug, status, title, published_at)
      select 'product-' || n, 'published', 'Thing ' || n, now() from generate_series(1, 20000) as n`.execute(shop.db);
    await sql`insert into product_variants (product_id, choices, price_minor, position)
      select p.id, array[k::text], 100, k from products as p cross join generate_series(1, 2) as k`.execute(shop.db);
    await sql`insert into stock_levels (variant_id, on_hand) select id, 9 from product_variants`.execute(shop.db);
    await sql`analyze`.execute(shop.db);
  }, 120_000);
  afterAll(() => shop.close());

  it.each([
    ["the first page", {}],
    ["a later page", { cursor: cursorAt("thing 10500") }],
  ])("%s reads as many as it shows", async (_name, input) => {
    const { rows } = await sql<object>`explain (costs off) ${stockRowsStatement({ ...input, limit: 101 })}`.execute(
      shop.db,
    );
    const plan = rows.flatMap((row) => Object.values(row)).join("\n");
    expect(plan).toContain("products_title");
    expect(plan).not.toMatch(/Seq Scan on (stock_levels|product_variants|products)\b/);
  });
});

function cursorAt(title: string): string {
  const nil = "00000000-0000-4000-8000-000000000000";
  return Buffer.from(JSON.stringify([title, nil, 0, nil])).toString("base64url");
}
