import { openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { adminProductById } from "./admin-product-by-id.ts";
import { inputForTest } from "./draft-for-test.ts";
import { movedTo, productBySlug, saveProduct } from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

type Status = "draft" | "published" | "archived";
const make = (slug: string, status: Status = "published") =>
  saveProduct(shop.system, inputForTest({ title: slug, slug, status }));

/** Gives a product another address, as its editor does. */
async function move(id: string, slug: string, status: Status = "published") {
  const { version, variants } = await adminProductById(shop, { id });
  const same = variants.map((variant) => ({
    id: variant.id,
    priceMinor: variant.priceMinor,
    stock: { policy: "deny" as const },
  }));
  return saveProduct(shop.system, inputForTest({ id, version, title: slug, slug, status, variants: same }));
}
const seenAt = (slug: string) => productBySlug(shop.guest(), { slug });
const notFound = expect.objectContaining({ code: "catalog.product-not-found" });
const nowAt = (slug: string) =>
  expect.objectContaining({ code: "catalog.product-moved", detail: { current: { slug } } });

it("a product that moved is told of at each address it had, in one step", async () => {
  const { id } = await make("first");
  await move(id, "second");
  await move(id, "third");
  await expect(seenAt("first")).rejects.toEqual(nowAt("third"));
  await expect(seenAt("second")).rejects.toEqual(nowAt("third"));
  expect((await seenAt("third")).id).toBe(id);
});

it("back at its old address it is there, and the other leads to it: nobody is sent in a circle", async () => {
  const { id } = await make("home");
  await move(id, "away");
  await move(id, "home");
  expect((await seenAt("home")).id).toBe(id);
  expect(await movedTo(shop, "home")).toBeUndefined();
  await expect(seenAt("away")).rejects.toEqual(nowAt("home"));
});

it("whoever takes a former address over has it, also after moving on", async () => {
  const before = await make("corner");
  await move(before.id, "square");
  const after = await make("corner");
  expect((await seenAt("corner")).id).toBe(after.id);
  await move(after.id, "market");
  await expect(seenAt("corner")).rejects.toEqual(nowAt("market"));
});

it("what nobody has seen leaves no trace, and what is a draft again is not told of", async () => {
  const { id } = await make("sketch", "draft");
  await move(id, "sketch-two", "draft");
  await expect(seenAt("sketch")).rejects.toEqual(notFound);
  const shown = await make("shown");
  await move(shown.id, "shown-two");
  await move(shown.id, "shown-two", "draft");
  await expect(seenAt("shown")).rejects.toEqual(notFound);
});
