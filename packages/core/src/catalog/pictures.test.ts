import type { SaveProductInput } from "@atelier/contract/catalog";
import { saveProductInput } from "@atelier/contract/catalog";
import { openTestShop, type TestShop, together } from "@atelier/testkit";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRenditions, readRendition, uploadPicture } from "../files/index.ts";
import { inputForTest } from "./draft-for-test.ts";
import { adminProductById, catalogPage, productBySlug, saveProduct } from "./index.ts";

let shop: TestShop;
let last = 400;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

type Hung = Partial<SaveProductInput["images"][number]> & { fileId: string };
const hang = (images: Hung[], over: Partial<SaveProductInput> = {}) =>
  saveProduct(shop.system, inputForTest({ images: images.map((one) => ({ alt: "A slipway", ...one })), ...over }));
async function addresses(fileId: string, width = 320) {
  const found = await readRendition(shop.guest(), { fileId, width, format: "webp" });
  if ("body" in found) found.body.resume();
  return found;
}

/** A picture of its own bytes, ready to be shown unless it is said to wait. */
async function picture(width = 330, ready = true): Promise<string> {
  last += 1;
  const drawing = sharp({ create: { width, height: last, channels: 3, background: "#b03020" } });
  const { fileId } = await uploadPicture(shop.system, {
    name: "p.jpg",
    bytes: await drawing.jpeg().toBuffer(),
  });
  if (ready) await makeRenditions(shop.system, { fileId });
  return fileId;
}

/** The product as it is with other pictures. */
async function rehang(id: string, images: Hung[]): Promise<void> {
  const { version, slug, title } = await adminProductById(shop.system, { id });
  await hang(images, { id, version, slug, title });
}

describe("the point of a picture to keep in sight", () => {
  it("is kept with the product and told wherever the picture is", async () => {
    const [first, second] = [await picture(), await picture()];
    const { id, slug, images } = await hang([{ fileId: first, focus: { x: 80, y: 15 } }, { fileId: second }]);
    expect(images.map(({ focus }) => focus)).toEqual([{ x: 80, y: 15 }, null]);
    const shown = await productBySlug(shop.guest(), { slug });
    expect(shown.images.map(({ focus }) => focus)).toEqual([{ x: 80, y: 15 }, null]);
    const { items } = await catalogPage(shop.guest(), { sort: "newest", limit: 1 });
    expect(items[0]).toMatchObject({ id, image: { id: first, focus: { x: 80, y: 15 } } });
    await rehang(id, [{ fileId: first, focus: null }]);
    expect((await productBySlug(shop.guest(), { slug })).images[0]?.focus).toBeNull();
  });

  it.each([{ x: 101, y: 0 }, { x: -1, y: 0 }, { x: 0.5, y: 1 }, { x: 1 }, { x: 1, y: 1, z: 1 }])(
    "is a point of the picture, not %j",
    async (focus) => {
      const images = [{ fileId: await picture(330, false), focus }];
      expect(saveProductInput.safeParse({ ...inputForTest(), images }).success).toBe(false);
    },
  );

  it("is not written over what somebody else saved meanwhile", async () => {
    const fileId = await picture();
    const { id, version, slug } = await hang([{ fileId }]);
    const points = [10, 20, 30].map((x) => [{ fileId, focus: { x, y: 50 } }]);
    const saved = await together(3, (at) => hang(points[at] ?? [], { id, version, slug }));
    expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of saved)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "catalog.version-conflict" });
  });
});

describe("a picture that is replaced", () => {
  it("leaves its addresses to the new one, which has its place, words and point", async () => {
    const [old, other, fresh] = [await picture(), await picture(), await picture(900)];
    const focus = { x: 5, y: 90 };
    const { id, slug } = await hang([{ fileId: other }, { fileId: old, alt: "Stern", focus }]);
    await rehang(id, [{ fileId: other }, { fileId: fresh, alt: "Stern", focus, replaces: old }]);
    const { images } = await productBySlug(shop.guest(), { slug });
    expect(images[1]).toMatchObject({ id: fresh, alt: "Stern", focus });
    expect(await addresses(old)).toEqual({
      location: `/files/${fresh}/320.webp`,
      cacheControl: "public, max-age=300",
    });
    expect(await addresses(fresh)).toMatchObject({
      contentType: "image/webp",
      cacheControl: expect.stringContaining("immutable"),
    });
    expect(await addresses(other)).toMatchObject({ contentType: "image/webp" });
    await expect(addresses(old, 321)).rejects.toMatchObject({ code: "files.not-found" });
  });

  it("leads to the size that comes nearest, and stays itself until the new one can be shown", async () => {
    const [old, fresh] = [await picture(700), await picture(60, false)];
    const { id } = await hang([{ fileId: old }]);
    await rehang(id, [{ fileId: fresh, replaces: old }]);
    expect(await addresses(old, 640)).toMatchObject({ contentType: "image/webp" });
    await makeRenditions(shop.system, { fileId: fresh });
    expect(await addresses(old, 640)).toMatchObject({ location: `/files/${fresh}/60.webp` });
    expect(await addresses(old, 320)).toMatchObject({ location: `/files/${fresh}/60.webp` });
  });

  it("leads to the last of many, and is itself again when it is put back", async () => {
    const [first, second, third] = [await picture(), await picture(), await picture()];
    const { id } = await hang([{ fileId: first }]);
    await rehang(id, [{ fileId: second, replaces: first }]);
    await rehang(id, [{ fileId: third, replaces: second }]);
    for (const gone of [first, second])
      expect(await addresses(gone)).toMatchObject({ location: `/files/${third}/320.webp` });
    await rehang(id, [{ fileId: first, replaces: third }]);
    expect(await addresses(first)).toMatchObject({ contentType: "image/webp" });
    for (const gone of [second, third])
      expect(await addresses(gone)).toMatchObject({ location: `/files/${first}/320.webp` });
  });

  it("stays itself while it hangs anywhere, and where it never hung or was only taken away", async () => {
    const [shared, fresh, stranger, removed] = [await picture(), await picture(), await picture(), await picture()];
    const elsewhere = await hang([{ fileId: shared }]);
    const { id } = await hang([{ fileId: shared }, { fileId: removed }]);
    await rehang(id, [{ fileId: fresh, replaces: shared }]);
    for (const itself of [shared, removed])
      expect(await addresses(itself)).toMatchObject({ contentType: "image/webp" });
    await rehang(elsewhere.id, []);
    expect(await addresses(shared)).toMatchObject({ location: `/files/${fresh}/320.webp` });
    await rehang(id, [{ fileId: fresh, replaces: stranger }]);
    expect(await addresses(stranger)).toMatchObject({ contentType: "image/webp" });
  });
});
