import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { openTestShop, type TestShop, together } from "@atelier/testkit";
import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../kernel/index.ts";
import { keepPicture, writePicture } from "./keep-picture.ts";
import { pictureForTest } from "./pictures-for-test.ts";
import { uploadPicture } from "./upload-picture.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const upload = (bytes: AsyncIterable<Uint8Array> | Buffer, name = "a picture") =>
  uploadPicture(shop.system, { name, bytes });
const stored = () => readdir(join(shop.config.dataDir, "files", "originals")).catch(() => []);

describe("uploading a picture", () => {
  it.each(["jpeg", "png", "webp", "tiff", "gif", "avif"] as const)(
    "takes %s, whatever its name says",
    async (format) => {
      const { fileId, state } = await upload(await pictureForTest(50, 40, format), "letter.docx");
      expect(state).toBe("pending");
      const { rows } = await sql<{ payload: { fileId: string } }>`
      select payload from graphile_worker._private_jobs where key = ${`files.make-renditions:${fileId}`}`.execute(
        shop.db,
      );
      expect(rows).toEqual([{ payload: { fileId } }]);
    },
  );

  it("is shown before the pictures of an import or the demo, which nobody waits for", async () => {
    const picture = { name: "of an import", bytes: await pictureForTest(70, 40) };
    const kept = await keepPicture(shop.system, picture);
    const unawaited = await inTransaction(shop.system, (tx) => writePicture(tx, kept));
    const awaited = await upload(await pictureForTest(71, 40));
    const { rows } = await sql<{ key: string }>`
      select key from graphile_worker.jobs where key in
        (${`files.make-renditions:${unawaited.id}`}, ${`files.make-renditions:${awaited.fileId}`})
      order by priority, run_at`.execute(shop.db);
    expect(rows.map(({ key }) => key.split(":")[1])).toEqual([awaited.fileId, unawaited.id]);
  });

  it("keeps the same bytes once, also when they come ten times in one moment", async () => {
    const bytes = await pictureForTest(61, 40);
    const before = (await stored()).length;
    const sent = await together(10, () => upload(bytes));
    const ids = new Set(sent.map((each) => (each.status === "fulfilled" ? each.value.fileId : each.reason)));
    expect(ids.size).toBe(1);
    expect((await upload(bytes, "again")).originalName).toBe("a picture");
    expect((await stored()).length).toBe(before + 1);
  });

  it("is written into the audit log", async () => {
    const { fileId } = await upload(await pictureForTest(62, 40));
    const rows = await shop.db.selectFrom("auditLog").select("action").where("resourceId", "=", fileId).execute();
    expect(rows).toEqual([{ action: "file.uploaded" }]);
  });

  const script = "<script>alert(1)</script>";
  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ["an SVG", () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    ["an SVG with a preamble", () => Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`)],
    ["a page", () => Buffer.from(`<!doctype html><html>${script}</html>`)],
    [
      "a picture with a page behind it",
      async () => Buffer.concat([await pictureForTest(9, 9), Buffer.from(`<html>${script}`)]),
    ],
    ["a GIF that is a script", () => Buffer.from("GIF89a/*\u0000\u0000*/=1;alert(1)")],
    ["a header with nothing behind it", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ["nothing", () => Buffer.alloc(0)],
    ["a text", () => Buffer.from("just words")],
    ["a PDF", () => Buffer.from("%PDF-1.7\n1 0 obj")],
  ])("refuses %s", async (_what, make) => {
    const before = await stored();
    await expect(upload(await make(), "photo.jpg")).rejects.toMatchObject({ code: "files.not-an-image" });
    expect(await stored()).toEqual(before);
  });

  it("refuses more than 20 MB without reading on", async () => {
    let read = 0;
    async function* endless() {
      for (;;) yield Buffer.alloc((read++, 1024 * 1024));
    }
    await expect(upload(endless())).rejects.toMatchObject({ code: "files.too-large" });
    expect(read).toBe(21);
  });

  it("refuses a small file that unpacks into more than 50 million pixels", async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    await expect(upload(bomb)).rejects.toMatchObject({ code: "files.too-large" });
  });
});
