import { mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { openTestShop } from "@atelier/testkit";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../kernel/index.ts";
import { diskStore } from "./disk-store.ts";
import { originalKey, renditionKey } from "./file-key.ts";
import type { FileStore } from "./file-store.ts";
import { makeRenditions } from "./make-renditions.ts";
import { fileForTest, pictureForTest } from "./pictures-for-test.ts";
import { s3Store } from "./s3.ts";
import { uploadPicture } from "./upload-picture.ts";

let folder: string;
let bucket: S3rver;
let bucketPort: number;
const stores: Record<string, FileStore> = {};
const settings = (port: number) => ({
  bucket: "shop",
  region: "us-east-1",
  endpoint: `http://127.0.0.1:${port}`,
  accessKeyId: "S3RVER",
  secretAccessKey: "S3RVER",
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-store-"));
  bucket = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: join(folder, "s3"),
    configureBuckets: [{ name: "shop", configs: [] }],
  });
  bucketPort = (await bucket.run()).port;
  stores.disk = diskStore(folder);
  stores.bucket = s3Store(settings(bucketPort));
});
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(["disk", "bucket"])("files kept in the %s", (name) => {
  const store = () => stores[name] as FileStore;

  it("come back as they went in, and can be written over and removed", async () => {
    const key = renditionKey("00000000-0000-7000-8000-000000000000", 320, "webp");
    await store().put({ key, bytes: Buffer.from("first, and longer"), contentType: "image/webp" });
    await store().put({ key, bytes: Buffer.from("second"), contentType: "image/webp" });
    const stored = await store().get(key);
    expect(stored?.bytes).toBe(6);
    expect(stored && (await buffer(stored.body)).toString()).toBe("second");
    await store().remove(key);
    expect(await store().get(key)).toBeUndefined();
    await expect(store().remove(key)).resolves.not.toThrow();
  });

  it("keep a megabyte whole", async () => {
    const key = originalKey();
    const bytes = Buffer.alloc(1_200_000, "atelier");
    await store().put({ key, bytes, contentType: "image/jpeg" });
    const stored = await store().get(key);
    expect(stored && (await buffer(stored.body)).equals(bytes)).toBe(true);
  });

  it.each([
    "../secret",
    "originals/../../secret",
    "/etc/passwd",
    "originals/a/b/c",
    "originals",
    "originals/a\0b",
    "other/a",
  ])("never leave their folder by the key %j", async (key) => {
    await expect((async () => store().get(key))()).rejects.toThrow("not one the shop makes");
    await expect((async () => store().put({ key, bytes: Buffer.from("x"), contentType: "x" }))()).rejects.toThrow(
      "not one the shop makes",
    );
  });
});

describe("the bucket", () => {
  it("is given up when it does not answer in its time", async () => {
    const deaf = createServer(() => {}).listen(0, "127.0.0.1");
    await once(deaf, "listening");
    const { port } = deaf.address() as AddressInfo;
    const began = performance.now();
    await expect(s3Store(settings(port), { answerMs: 150 }).get(originalKey())).rejects.toThrow(/time/i);
    expect(performance.now() - began).toBeLessThan(5_000);
    deaf.close();
  });

  it("is never asked while a transaction holds locks", async () => {
    const shop = await openTestShop();
    await expect(inTransaction(shop.system, async () => stores.bucket?.get(originalKey()))).rejects.toThrow(
      "A transaction is open",
    );
    await shop.close();
  });

  it("keeps a whole shop's pictures when it is set", async () => {
    const shop = await openTestShop({ config: { s3: settings(bucketPort) } });
    const { fileId } = await uploadPicture(shop.system, { name: "p", bytes: await pictureForTest(340, 300) });
    await makeRenditions(shop.system, { fileId });
    const { body, bytes } = await fileForTest(shop.guest(), { fileId, width: 300, format: "webp" });
    expect((await buffer(body)).length).toBe(bytes);
    await shop.close();
  });
});
