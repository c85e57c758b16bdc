import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { imageView } from "@atelier/contract/common";
import { openTestShop, type TestShop, together } from "@atelier/testkit";
import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { imageJson } from "./image-json.ts";
import { makeRenditions } from "./make-renditions.ts";
import { fileForTest, pictureForTest } from "./pictures-for-test.ts";
import { uploadPicture } from "./upload-picture.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const upload = async (bytes: Buffer) => (await uploadPicture(shop.system, { name: "p", bytes })).fileId;
const fileOf = (id: string) => shop.db.selectFrom("files").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const imageOf = async (id: string) => {
  const { rows } = await sql`select ${imageJson("f", "i")} as image
      from files as f, (select 'words' as alt, null::int as focus_x, null::int as focus_y) as i
      where id = ${id}`.execute(shop.db);
  return imageView.parse((rows[0] as { image: unknown }).image);
};
const originalPath = async (id: string) => join(shop.config.dataDir, "files", (await fileOf(id)).storageKey);

describe("making renditions", () => {
  it("makes every width up to the picture's own, upright, in three formats, and says how it looks", async () => {
    const fileId = await upload(await pictureForTest(1400, 700));
    await makeRenditions(shop.system, { fileId });
    const image = await imageOf(fileId);
    expect(image).toMatchObject({ width: 700, height: 1400 });
    expect(image.renditions).toEqual(["avif", "webp", "jpeg"].map((format) => ({ format, widths: [320, 640, 700] })));
    const channels = [1, 3, 5].map((at) => Number.parseInt((image.color ?? "").slice(at, at + 2), 16));
    const ground = [0xb0, 0x30, 0x20];
    expect(channels.every((channel, index) => Math.abs(channel - (ground[index] ?? 0)) < 16)).toBe(true);
  });

  it("leaves nothing of where and by whom it was taken", async () => {
    const bytes = await pictureForTest(500, 400);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const fileId = await upload(bytes);
    await makeRenditions(shop.system, { fileId });
    for (const format of ["jpeg", "webp", "avif"]) {
      const { body } = await fileForTest(shop.system, { fileId, width: 320, format });
      const metadata = await sharp(await buffer(body)).metadata();
      expect(metadata).toMatchObject({ width: 320, height: 400, space: "srgb" });
      expect([metadata.exif, metadata.iptc, metadata.xmp, metadata.orientation ?? 1]).toEqual([
        undefined,
        undefined,
        undefined,
        1,
      ]);
    }
  });

  it("is never larger than the picture, however small that is", async () => {
    const fileId = await upload(await pictureForTest(60, 90));
    await makeRenditions(shop.system, { fileId });
    expect((await imageOf(fileId)).renditions.map(({ widths }) => widths)).toEqual([[90], [90], [90]]);
  });

  it("can be seen through JPEG on paper where the picture is transparent", async () => {
    const clear = await sharp({
      create: { width: 30, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const fileId = await upload(clear);
    await makeRenditions(shop.system, { fileId });
    const { body } = await fileForTest(shop.system, { fileId, width: 30, format: "jpeg" });
    expect((await sharp(await buffer(body)).stats()).dominant.r).toBeGreaterThan(240);
    expect(
      (
        await sharp(
          await buffer((await fileForTest(shop.system, { fileId, width: 30, format: "webp" })).body),
        ).metadata()
      ).hasAlpha,
    ).toBe(true);
  });

  it("goes on where it was killed, and does nothing the third time", async () => {
    const fileId = await upload(await pictureForTest(1000, 900));
    const stop = new AbortController();
    const watch = setInterval(() => {
      void fileOf(fileId).then((file) => file.state === "ready" && stop.abort());
    }, 5);
    await makeRenditions(shop.system, { fileId }, stop.signal).catch(() => {});
    clearInterval(watch);
    await sql`delete from file_renditions where file_id = ${fileId} and width = 640`.execute(shop.db);
    await makeRenditions(shop.system, { fileId });
    const whole = await shop.db
      .selectFrom("fileRenditions")
      .select(["id", "createdAt"])
      .where("fileId", "=", fileId)
      .orderBy("id")
      .execute();
    expect(whole).toHaveLength(9);
    await makeRenditions(shop.system, { fileId });
    expect(
      await shop.db
        .selectFrom("fileRenditions")
        .select(["id", "createdAt"])
        .where("fileId", "=", fileId)
        .orderBy("id")
        .execute(),
    ).toEqual(whole);
  });

  it("is the same when two workers do it at once", async () => {
    const fileId = await upload(await pictureForTest(400, 330));
    const results = await together(2, () => makeRenditions(shop.system, { fileId }));
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "fulfilled"]);
    expect((await imageOf(fileId)).renditions.map(({ widths }) => widths)).toEqual([
      [320, 330],
      [320, 330],
      [320, 330],
    ]);
  });

  it("refuses a broken picture with the reason instead of failing for ever", async () => {
    const bytes = await pictureForTest(700, 640);
    const fileId = await upload(bytes);
    await writeFile(await originalPath(fileId), bytes.subarray(0, bytes.length / 2));
    await makeRenditions(shop.system, { fileId });
    expect(await fileOf(fileId)).toMatchObject({ state: "refused", refusedBecause: expect.stringMatching(/\w{4}/) });
  });

  it("refuses a picture whose bytes are gone, and minds no file it does not know", async () => {
    const fileId = await upload(await pictureForTest(701, 640));
    await rm(await originalPath(fileId));
    await makeRenditions(shop.system, { fileId });
    expect((await fileOf(fileId)).state).toBe("refused");
    await expect(
      makeRenditions(shop.system, { fileId: "00000000-0000-7000-8000-000000000000" }),
    ).resolves.toBeUndefined();
  });
});

describe("serving a picture", () => {
  it("gives a rendition with its type, to be kept for ever", async () => {
    const fileId = await upload(await pictureForTest(330, 320));
    await makeRenditions(shop.system, { fileId });
    const file = await fileForTest(shop.guest(), { fileId, width: "320", format: "webp" });
    expect(file).toMatchObject({ contentType: "image/webp", cacheControl: "public, max-age=31536000, immutable" });
    expect((await buffer(file.body)).length).toBe(file.bytes);
  });

  it.each([
    { width: 321, format: "webp" },
    { width: "../../secret", format: "webp" },
    { width: 320, format: "../jpeg" },
    { width: -1, format: "jpeg" },
    { fileId: "../../../secret", width: 320, format: "jpeg" },
    { fileId: "00000000-0000-7000-8000-000000000000", width: 320, format: "jpeg" },
  ])("gives nothing else: %j", async (address) => {
    const fileId = await upload(await pictureForTest(331, 320));
    await expect(fileForTest(shop.guest(), { fileId, ...address })).rejects.toMatchObject({
      code: "files.not-found",
    });
  });

  it("never serves an original, and leaves no half-written file", async () => {
    const folder = join(shop.config.dataDir, "files");
    const names = await readdir(folder, { recursive: true });
    expect(names.some((name) => name.endsWith(".part"))).toBe(false);
    const { rows } = await sql<{ storageKey: string }>`select storage_key from file_renditions`.execute(shop.db);
    expect(rows.every((row) => row.storageKey.startsWith("renditions/"))).toBe(true);
    expect((await readFile(join(folder, rows[0]?.storageKey ?? ""))).length).toBeGreaterThan(0);
  });
});
