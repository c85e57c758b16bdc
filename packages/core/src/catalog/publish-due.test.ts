import { examine } from "@atelier/core/doctor";
import { workList } from "@atelier/core/insights";
import { openTestShop, outcomes, type TestShop, together } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminProductById } from "./admin-product-by-id.ts";
import { adminProductPage } from "./admin-product-page.ts";
import { changeProduct } from "./change-product.ts";
import { inputForTest } from "./draft-for-test.ts";
import { productBySlug } from "./product-by-slug.ts";
import { publishDue } from "./publish-due.ts";
import { saveProduct } from "./save-product.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ poolSize: 24, tampers: true });
});
afterAll(() => shop.close());

type Over = Parameters<typeof inputForTest>[0];
const save = (over: Over) => saveProduct(shop.system, inputForTest({ status: "draft", ...over }));
const read = (id: string) => adminProductById(shop.system, { id });
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
/** The database's clock reaches the moment, since a clock cannot be pushed. */
const comes = (id: string) => sql`update products set publish_at = now() where id = ${id}`.execute(shop.db);

async function scheduled(title: string) {
  const draft = await save({ title, publishAt: inAnHour() });
  await comes(draft.id);
  return draft;
}

/** Saved over a version as it was opened, with one thing changed. */
const over = ({ id, version, slug, title, variants }: Awaited<ReturnType<typeof save>>, change: Over = {}) =>
  save({
    ...{ id, version, slug, title },
    variants: variants.map((one) => ({ id: one.id, priceMinor: one.priceMinor, stock: { policy: "deny" } })),
    ...change,
  });

async function toldOf(id: string): Promise<string[]> {
  const rows = await shop.db
    .selectFrom("auditLog")
    .select("action")
    .where("resourceId", "=", id)
    .orderBy("at")
    .execute();
  return rows.map((row) => row.action);
}

describe("a draft with a moment", () => {
  it("is nobody's to see before it, goes out by itself at it, and once", async () => {
    const draft = await save({ title: "Waits its turn", publishAt: inAnHour() });
    expect(await publishDue(shop.system)).toEqual({ published: 0, refused: 0 });
    await expect(productBySlug(shop.guest(), draft)).rejects.toMatchObject({ code: "catalog.product-not-found" });
    await comes(draft.id);
    expect(await publishDue(shop.system)).toEqual({ published: 1, refused: 0 });
    expect(await publishDue(shop.system)).toEqual({ published: 0, refused: 0 });
    const shown = await read(draft.id);
    expect(shown).toMatchObject({ status: "published", publishAt: null, version: draft.version + 1, savedBy: null });
    expect(shown.publishedAt).not.toBeNull();
    expect(await productBySlug(shop.guest(), draft)).toMatchObject({ title: "Waits its turn" });
    expect(await toldOf(draft.id)).toEqual(["product.created", "product.published"]);
  });

  it("goes out once however many workers look at the same moment", async () => {
    const draft = await scheduled("Twenty workers");
    await together(20, () => publishDue(shop.system));
    expect((await toldOf(draft.id)).filter((action) => action === "product.published")).toHaveLength(1);
    expect((await read(draft.id)).version).toBe(draft.version + 1);
  });

  it("either goes out or is taken back, whoever of both comes first, and never both", async () => {
    for (let round = 0; round < 5; round++) {
      const draft = await scheduled(`Taken back ${round}`);
      const results = await together<unknown>(20, (at) =>
        at % 4 === 0 ? over(draft, { publishAt: null }) : publishDue(shop.system),
      );
      const saves = outcomes(results.filter((_, at) => at % 4 === 0));
      const after = await read(draft.id);
      expect(after.version).toBe(draft.version + 1);
      expect(after.publishAt).toBeNull();
      expect(saves.succeeded).toBe(after.status === "draft" ? 1 : 0);
      expect((await toldOf(draft.id)).includes("product.published")).toBe(after.status === "published");
    }
  });

  it("keeps its moment through a save that does not speak of it, also once it is late", async () => {
    const draft = await save({ title: "Kept moment", publishAt: inAnHour() });
    const again = await over(draft, { title: "Kept moment, better" });
    expect(again.publishAt).toBe(draft.publishAt);
    await changeProduct(shop.system, { id: draft.id, change: { kind: "tag", tag: "new", on: true } });
    await comes(draft.id);
    const late = await read(draft.id);
    expect((await over(late, { publishAt: late.publishAt })).publishAt).toBe(late.publishAt);
    await over(await read(draft.id), { publishAt: null });
    expect(await publishDue(shop.system)).toEqual({ published: 0, refused: 0 });
  });

  it("has no moment left once it is published or put away by hand", async () => {
    const draft = await save({ title: "By hand", publishAt: inAnHour() });
    await changeProduct(shop.system, { id: draft.id, change: { kind: "status", status: "published" } });
    expect(await read(draft.id)).toMatchObject({ status: "published", publishAt: null });
  });

  it("is refused a moment that is past, and one for what is no draft", async () => {
    const past = save({ title: "Yesterday", publishAt: new Date(Date.now() - 60_000).toISOString() });
    await expect(past).rejects.toMatchObject({ code: "catalog.publish-time-past", detail: { field: "publishAt" } });
    const shown = save({ title: "Shown", status: "published", publishAt: inAnHour() });
    await expect(shown).rejects.toMatchObject({ code: "request.malformed", detail: { field: "publishAt" } });
  });

  it("is found by staff among the others, with its moment", async () => {
    const draft = await save({ title: "Found by its moment", publishAt: inAnHour() });
    const page = await adminProductPage(shop.system, { scheduled: "some", q: "by its moment" });
    expect(page.items).toMatchObject([{ id: draft.id, publishAt: draft.publishAt }]);
    const others = await adminProductPage(shop.system, { scheduled: "none", q: "by its moment" });
    expect(others.items).toEqual([]);
  });
});

it("a draft that may not go out at its moment stays one, lets the others go, and waits on the work list", async () => {
  const ours = await openTestShop({ tampers: true });
  const made = (title: string) =>
    saveProduct(
      ours.system,
      inputForTest({ title, status: "draft", publishAt: inAnHour(), variants: [{ priceMinor: 1_200 }] }),
    );
  const empty = await made("Nothing in it");
  const whole = await made("Something in it");
  await sql`delete from product_variants where product_id = ${empty.id}`.execute(ours.db);
  await sql`update products set publish_at = now()`.execute(ours.db);
  expect(await publishDue(ours.system)).toEqual({ published: 1, refused: 1 });
  expect(await publishDue(ours.system)).toEqual({ published: 0, refused: 0 });
  const stays = await adminProductById(ours.system, empty);
  expect(stays).toMatchObject({ status: "draft", publishAt: null, publishRefusal: "catalog.not-ready-to-publish" });
  expect(await adminProductById(ours.system, whole)).toMatchObject({ status: "published" });
  const { counts, rows } = await workList(ours.system);
  expect(counts.unpublished).toBe(1);
  expect(rows).toMatchObject([{ kind: "unpublished", id: empty.id, detail: "catalog.not-ready-to-publish" }]);
  const { id, version, title } = stays;
  await saveProduct(ours.system, inputForTest({ id, version, title, status: "draft" }));
  expect((await workList(ours.system)).counts.unpublished).toBe(0);
  expect(await examine(ours)).toEqual([]);
  await ours.close();
});
