import { adminProductView } from "@atelier/contract/catalog";
import { openTestShop, outcomes, type TestShop, together } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../kernel/index.ts";
import { writeSettings } from "../settings/index.ts";
import { catalogPage } from "./catalog-page.ts";
import { countSales } from "./count-sales.ts";
import { inputForTest } from "./draft-for-test.ts";
import { saveProduct } from "./save-product.ts";
import { adminProductById } from "./admin-product-by-id.ts";

type Saved = Awaited<ReturnType<typeof saveProduct>>;
type Over = Parameters<typeof inputForTest>[0];
let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop({ poolSize: 20, tampers: true });
});
afterAll(() => shop.close());

const save = async (over: Over): Promise<Saved> =>
  adminProductView.parse(await saveProduct(shop.system, inputForTest(over)));

/** What the editor sends back of a product it opened. */
function edited(saved: Saved, over: Over = {}): Over {
  const { id, version, slug, kind, status, title, options } = saved;
  const variants = saved.variants.map(({ id, sku, choices, priceMinor, compareAtMinor, stock }) => {
    return {
      id,
      sku,
      choices,
      priceMinor,
      compareAtMinor,
      stock: stock && { policy: stock.policy, onHand: stock.onHand, lowAt: stock.lowAt },
    };
  });
  return { id, version, slug, kind, status, title, options, variants, ...over };
}

const sizes = [{ name: "Size", choices: ["S", "M", "L"] }];
const refused = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field ? { detail: expect.objectContaining({ field }) } : {}) });

describe("a new product", () => {
  it("gets an address made of its title, and another when that is taken", async () => {
    expect((await save({ title: "Æther & Ångström’s Lamp" })).slug).toBe("aether-and-angstroms-lamp");
    expect((await save({ title: "Aether and Angstroms lamp" })).slug).toBe("aether-and-angstroms-lamp-2");
    expect((await save({ title: "AETHER and angstroms LAMP!" })).slug).toBe("aether-and-angstroms-lamp-3");
    expect((await save({ title: "灯" })).slug).toBe("untitled");
  });

  it("is refused under an address that is taken", async () => {
    await save({ slug: "taken-one" });
    await expect(save({ slug: "taken-one" })).rejects.toEqual(refused("catalog.slug-taken", "slug"));
  });

  it("gets an address of its own even when twenty are saved in one moment", async () => {
    const saved = await together(20, () => save({ title: "Twenty at once" }));
    expect(outcomes(saved)).toEqual({ succeeded: 20, refusals: [] });
  });

  it("says when it was first shown, and keeps that when shown again", async () => {
    const draft = await save({ title: "First a draft", status: "draft" });
    expect(draft.publishedAt).toBeNull();
    const shown = await save(edited(draft, { status: "published" }));
    expect(shown.publishedAt).not.toBeNull();
    const hidden = await save(edited(shown, { status: "draft" }));
    expect((await save(edited(hidden, { status: "published" }))).publishedAt).toBe(shown.publishedAt);
  });

  it("begins its stock journal with what is there", async () => {
    const saved = await save({ title: "Counted" });
    const moves = await shop.db
      .selectFrom("stockMovements")
      .selectAll()
      .where("variantId", "=", saved.variants[0]?.id ?? "")
      .execute();
    expect(moves).toMatchObject([{ kind: "opening", quantity: 10, onHandAfter: 10 }]);
  });

  it("is written into the audit log", async () => {
    const saved = await save({ title: "Audited" });
    const rows = await shop.db.selectFrom("auditLog").select("action").where("resourceId", "=", saved.id).execute();
    expect(rows).toEqual([{ action: "product.created" }]);
  });

  it("keeps of its description only plain structure", async () => {
    const html = `<div><div onclick="x()">One</div></div><script>alert(1)</script><h1 id="a" style="color:red">Two</h1>
      <a href="javascript:alert(1)">bad</a> <a href="https://example.com" target="_blank">good</a><img src=x onerror=alert(1)><svg><script>1</script></svg>
      <table><tr><td colspan="2" style="x">3</td></tr></table>`;
    const { descriptionHtml } = await save({ title: "Cleaned", descriptionHtml: html });
    expect(descriptionHtml).not.toMatch(/onclick|script|style|id=|javascript|<img|svg|<div/);
    expect(descriptionHtml).toContain("<p>One</p>");
    expect(descriptionHtml).toContain("<h2>Two</h2>");
    expect(descriptionHtml).toContain('<a href="https://example.com" rel="noopener noreferrer">good</a>');
    expect(descriptionHtml).toContain('<td colspan="2">3</td>');
  });
});

describe("options and variants", () => {
  const variants = (...choices: string[][]) => choices.map((each) => ({ choices: each, priceMinor: 100 }));

  it.each([
    ["a variant without its choice", sizes, variants(["S"], []), "variants.1.choices"],
    ["a choice that is not offered", sizes, variants(["XXL"]), "variants.0.choices.0"],
    ["two variants alike", sizes, variants(["S"], ["M"], ["S"]), "variants.2.choices"],
    ["choices without options", [], variants(["S"]), "variants.0.choices"],
    ["two variants without options", [], variants([], []), "variants.1.choices"],
    ["two options of one name", [...sizes, { name: "size", choices: ["1"] }], variants(["S", "1"]), "options.1.name"],
    ["a choice listed twice", [{ name: "Size", choices: ["S", "S"] }], variants(["S"]), "options.0.choices.1"],
  ])("refuse %s", async (...row) => {
    const [, options, given, field] = row;
    await expect(save({ options, variants: given })).rejects.toEqual(
      refused("catalog.variants-do-not-match-options", field),
    );
  });

  it("refuse an SKU another product has, naming the variant, whatever its capitals", async () => {
    await save({ variants: [{ sku: "ONE-1", priceMinor: 1 }] });
    const twice = save({
      options: sizes,
      variants: [
        { choices: ["S"], sku: "free", priceMinor: 1 },
        { choices: ["M"], sku: "one-1", priceMinor: 1 },
      ],
    });
    await expect(twice).rejects.toEqual(refused("catalog.sku-taken", "variants.1.sku"));
    const within = save({
      options: sizes,
      variants: [
        { choices: ["S"], sku: "a", priceMinor: 1 },
        { choices: ["M"], sku: "A", priceMinor: 1 },
      ],
    });
    await expect(within).rejects.toEqual(refused("catalog.sku-taken", "variants.1.sku"));
  });

  it("give an SKU to one of twenty who ask in the same moment", async () => {
    const result = outcomes(
      await together(20, (index) => save({ title: `Race ${index}`, variants: [{ sku: "RACE-1", priceMinor: 1 }] })),
    );
    expect(result).toEqual({ succeeded: 1, refusals: Array(19).fill("catalog.sku-taken") });
  });

  it("refuse a struck-through price that is no higher, and prices the currency cannot be charged in", async () => {
    await expect(save({ variants: [{ priceMinor: 100, compareAtMinor: 100 }] })).rejects.toEqual(
      refused("request.malformed", "variants.0.compareAtMinor"),
    );
    const dinars = await openTestShop();
    await inTransaction(dinars.system, (tx) => writeSettings(tx, { currency: "KWD" }));
    const odd = saveProduct(dinars.system, inputForTest({ variants: [{ priceMinor: 1235 }] }));
    await expect(odd).rejects.toEqual(refused("catalog.price-step", "variants.0.priceMinor"));
    await expect(saveProduct(dinars.system, inputForTest({ variants: [{ priceMinor: 1230 }] }))).resolves.toMatchObject(
      { currency: "KWD" },
    );
    await dinars.close();
  });

  it("refuse shelves and pictures the shop does not have", async () => {
    const nobody = "00000000-0000-7000-8000-000000000000";
    await expect(save({ familyId: nobody })).rejects.toEqual(refused("request.malformed", "familyId"));
    await expect(save({ collectionIds: [nobody] })).rejects.toEqual(refused("request.malformed", "collectionIds.0"));
    await expect(save({ images: [{ fileId: nobody }] })).rejects.toEqual(refused("files.not-found", "images.0.fileId"));
  });
});

describe("an edit", () => {
  it("is refused over a version somebody else has saved since, with what the shop has now", async () => {
    const saved = await save({ title: "Contended" });
    const newer = await save(edited(saved, { title: "Contended, newer" }));
    const late = save(edited(saved, { title: "Contended, late" }));
    await expect(late).rejects.toMatchObject({
      code: "catalog.version-conflict",
      detail: { current: { title: "Contended, newer", version: newer.version } },
    });
    await expect(save(edited(saved, { version: undefined }))).rejects.toEqual(refused("request.malformed", "version"));
  });

  it("succeeds for exactly one of twenty who opened the same version", async () => {
    const saved = await save({ title: "Raced" });
    const result = outcomes(await together(20, (index) => save(edited(saved, { title: `Raced ${index}` }))));
    expect(result).toEqual({ succeeded: 1, refusals: Array(19).fill("catalog.version-conflict") });
    expect((await adminProductById(shop.system, { id: saved.id })).version).toBe(saved.version + 1);
  });

  it("of a product nobody has is refused", async () => {
    await expect(save({ id: "00000000-0000-7000-8000-000000000000", version: 1 })).rejects.toEqual(
      refused("catalog.product-not-found"),
    );
  });

  it("lets two variants swap their SKUs and their choices", async () => {
    const saved = await save({
      options: sizes,
      variants: [
        { choices: ["S"], sku: "SWAP-1", priceMinor: 1 },
        { choices: ["M"], sku: "SWAP-2", priceMinor: 2 },
      ],
    });
    const [first, second] = saved.variants;
    const swapped = await save(
      edited(saved, {
        variants: [
          { id: first?.id, choices: ["M"], sku: "SWAP-2", priceMinor: 1 },
          { id: second?.id, choices: ["S"], sku: "SWAP-1", priceMinor: 2 },
        ],
      }),
    );
    expect(swapped.variants.map(({ id, sku }) => [id, sku])).toEqual([
      [first?.id, "SWAP-2"],
      [second?.id, "SWAP-1"],
    ]);
  });

  it("changes how stock is sold but never how much there is", async () => {
    const saved = await save({ title: "Rules" });
    const after = await save(
      edited(saved, {
        variants: [
          { id: saved.variants[0]?.id, priceMinor: 1800, stock: { policy: "backorder", onHand: 999, lowAt: 7 } },
        ],
      }),
    );
    expect(after.variants[0]?.stock).toEqual({ policy: "backorder", onHand: 10, reserved: 0, lowAt: 7 });
  });

  it("does not stop counting what is still on the shelf", async () => {
    const saved = await save({ title: "Still there" });
    const uncounted = edited(saved, { variants: [{ id: saved.variants[0]?.id, priceMinor: 1800, stock: null }] });
    await expect(save(uncounted)).rejects.toEqual(refused("request.malformed", "variants.0.stock"));
  });

  it("archives a removed variant with a history and keeps its stock; one without is gone", async () => {
    const saved = await save({
      title: "Pruned",
      options: sizes,
      variants: [
        { choices: ["S"], sku: "PR-S", priceMinor: 500 },
        { choices: ["M"], sku: "PR-M", priceMinor: 900, stock: { policy: "deny", onHand: 4 } },
        { choices: ["L"], sku: "PR-L", priceMinor: 700 },
      ],
    });
    const [small, medium, large] = saved.variants.map((variant) => variant.id);
    const after = await save(
      edited(saved, { variants: [{ id: large, choices: ["L"], sku: "PR-L", priceMinor: 700 }] }),
    );
    expect(after.variants.map((variant) => variant.id)).toEqual([large]);
    const left = await shop.db
      .selectFrom("productVariants")
      .select("id")
      .where("productId", "=", saved.id)
      .where("archivedAt", "is not", null)
      .execute();
    expect(left).toEqual([{ id: medium }]);
    expect(small).toBeDefined();
    const card = (await catalogPage(shop.guest(), { q: "pr-l" })).items[0];
    expect(card).toMatchObject({ priceFromMinor: 700, priceToMinor: 700 });
    const again = await save(
      edited(after, {
        variants: [
          { id: large, choices: ["L"], sku: "PR-L", priceMinor: 700 },
          { choices: ["M"], sku: "pr-m", priceMinor: 950, stock: { policy: "deny", onHand: 50 } },
        ],
      }),
    );
    expect(again.variants[1]).toMatchObject({ id: medium, priceMinor: 950, stock: { onHand: 4 } });
  });

  it("gives the SKU of an archived variant to another product that wants it", async () => {
    const saved = await save({
      title: "Gives up",
      options: sizes,
      variants: [
        { choices: ["S"], sku: "GIVEN", priceMinor: 1, stock: { policy: "deny", onHand: 1 } },
        { choices: ["M"], priceMinor: 1 },
      ],
    });
    await save(edited(saved, { variants: [{ id: saved.variants[1]?.id, choices: ["M"], priceMinor: 1 }] }));
    expect((await save({ title: "Takes", variants: [{ sku: "given", priceMinor: 1 }] })).variants[0]?.sku).toBe(
      "given",
    );
  });

  it("refuses a variant of another product", async () => {
    const one = await save({ title: "One" });
    const other = await save({ title: "Other" });
    await expect(save(edited(one, { variants: [{ id: other.variants[0]?.id, priceMinor: 1 }] }))).rejects.toEqual(
      refused("request.malformed", "variants.0.id"),
    );
  });

  it("is found under its new words at once and no longer under the old", async () => {
    const saved = await save({ title: "Quincunx" });
    await save(edited(saved, { title: "Zeppelin" }));
    expect((await catalogPage(shop.guest(), { q: "zeppelin" })).items).toHaveLength(1);
    expect((await catalogPage(shop.guest(), { q: "quincunx" })).items).toHaveLength(0);
  });
});

describe("counting sales", () => {
  it("counts paid orders only, touches only what changed, and is no edit", async () => {
    const sold = await save({ title: "Sold thrice" });
    const orderOf = async (status: string, quantity: number) => {
      const paid = status === "paid" ? "now()" : "null";
      await sql`with o as (
          insert into orders (number, status, idempotency_key_hash, body_hash, email, locale, currency, prices_include_tax, goods_minor, shipping_minor, tax_minor, total_minor, derivation, paid_at)
          values (${`N${status}`}, ${status}, ${status}, 'b', 'a@b.c', 'en', 'GBP', true, 0, 0, 0, 0, '[]', ${sql.raw(paid)}) returning id)
        insert into order_lines (order_id, position, product_id, kind, title, slug, quantity, unit_price_minor, tax_rate_bp, tax_minor)
        select id, 0, ${sold.id}::uuid, 'physical', 't', 's', ${quantity}, 0, 0, 0 from o`.execute(shop.db);
    };
    await orderOf("paid", 3);
    await orderOf("pending", 5);
    await countSales(shop.system);
    const after = await adminProductById(shop.system, { id: sold.id });
    expect(after).toMatchObject({ soldCount: 3, version: sold.version, updatedAt: sold.updatedAt });
    expect((await catalogPage(shop.guest(), { sort: "best-selling", limit: 1 })).items[0]?.id).toBe(sold.id);
  });
});
