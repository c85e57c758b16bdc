import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminProductById } from "../catalog/index.ts";
import { csvOf, furtherRow, importFile, issuesOf, openFolder, shopifyRow } from "./csv-for-test.ts";
import { fetchThrough } from "./fetch-picture.ts";
import { fetchPicture, importById } from "./index.ts";
import { publicAgent } from "./pictures/public-agent.ts";

let shop: TestShop;
let folder: Awaited<ReturnType<typeof openFolder>>;
let server: Server;
let origin: string;
let down = false;

beforeAll(async () => {
  shop = await openTestShop();
  folder = await openFolder();
  server = createServer((request, response) => void answer(request.url ?? "", response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await folder.close();
  await shop.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function answer(url: string, response: ServerResponse): Promise<void> {
  const color = /^\/(red|blue)\.png/.exec(url)?.[1];
  const picture = color && sharp({ create: { width: 8, height: 8, channels: 3, background: color } }).png();
  if (down) response.writeHead(503).end();
  else if (picture) response.end(await picture.toBuffer());
  else if (url === "/page.png") response.end("<html>no picture</html>");
  else if (url === "/endless.png") endless(response);
  else response.writeHead(404).end();
}

function endless(response: NodeJS.WritableStream): void {
  const block = Buffer.alloc(1024 * 1024);
  const more = (): void => void response.write(block, (error) => (error ? undefined : setImmediate(more)));
  more();
}

const imported = async (rows: Record<string, string>[]) => importFile(shop.system, await folder.put(csvOf(rows)));
const waiting = async (runId: string) =>
  shop.db
    .selectFrom("importPictures")
    .select(["id", "state", "tries", "productId"])
    .where("runId", "=", runId)
    .orderBy("position")
    .execute();
const jobs = async () =>
  (
    await sql<{
      n: number;
    }>`select count(*)::integer as n from graphile_worker.jobs where task_identifier = 'imports.fetch-picture'`.execute(
      shop.db,
    )
  ).rows[0]?.n;

/** Does the picture jobs of a run, with our own server let through. */
async function fetchAll(runId: string): Promise<void> {
  const dispatcher = publicAgent(() => true);
  for (const { id } of await waiting(runId)) await fetchThrough(shop.system, id, { dispatcher });
  await dispatcher.destroy();
}

describe("the pictures of an import", () => {
  it("are fetched by a job each and hang in the file's order, with their words and their variant", async () => {
    const run = await imported([
      shopifyRow({
        Handle: "pics",
        Title: "Pics",
        "Option1 Name": "Colour",
        "Option1 Value": "Red",
        "Image Src": `${origin}/red.png`,
        "Image Position": "1",
        "Image Alt Text": "Red wax",
        "Variant Image": `${origin}/red.png`,
      }),
      furtherRow("pics", {
        "Option1 Value": "Blue",
        "Variant Price": "19",
        "Image Src": `${origin}/blue.png`,
        "Image Position": "2",
      }),
      furtherRow("pics", { "Image Src": "ftp://example.com/x.png" }),
    ]);
    expect(run).toMatchObject({ rowsImported: 3, counts: { "pictures queued": 2 } });
    expect(await issuesOf(shop.system, run.id)).toEqual([
      "3 Image Alt Text: A picture without alt text is imported and not shown until it has one",
      "4 Image Src: Not the address of a picture on the web; it is left out",
    ]);
    const pictures = await waiting(run.id);
    expect(await jobs()).toBe(2);
    const before = await adminProductById(shop.system, { id: pictures[0]?.productId ?? "" });
    await fetchAll(run.id);
    const after = await adminProductById(shop.system, { id: before.id });
    expect(after.images).toMatchObject([
      { alt: "Red wax", variantId: after.variants[0]?.id, originalName: "red.png" },
      { alt: "", variantId: null, originalName: "blue.png" },
    ]);
    expect(after.version).toBe(before.version + 2);
    expect((await importById(shop.system, { id: run.id })).counts["pictures fetched"]).toBe(2);
  });

  it("stay when the product is changed by a later file, which fetches none of them again", async () => {
    const row = shopifyRow({
      Handle: "pics-later",
      Title: "Later",
      "Image Src": `${origin}/red.png?later`,
      "Image Alt Text": "Red",
    });
    const first = await imported([row]);
    await fetchAll(first.id);
    const run = await imported([{ ...row, "Variant Price": "20" }]);
    expect(run.counts).toEqual({ "products changed": 1 });
    const [picture] = await shop.db.selectFrom("importPictures").selectAll().where("url", "like", "%later").execute();
    expect((await adminProductById(shop.system, { id: picture?.productId ?? "" })).images).toMatchObject([
      { alt: "Red" },
    ]);
  });

  it("that cannot be had are noted on the run and the product stays: at once when it is final, else after three tries", async () => {
    const addresses = ["/missing.png", "/page.png", "/endless.png", "/red.png?down"];
    const run = await imported(
      addresses.map((path, index) =>
        shopifyRow({
          Handle: `no-pic-${index}`,
          Title: "No picture",
          "Image Src": origin + path,
          "Image Alt Text": "x",
        }),
      ),
    );
    expect(run.counts["pictures queued"]).toBe(4);
    down = false;
    const [missing, page, large, late] = await waiting(run.id);
    const dispatcher = publicAgent(() => true);
    for (const picture of [missing, page, large]) await fetchThrough(shop.system, picture?.id ?? "", { dispatcher });
    down = true;
    for (let tries = 0; tries < 4; tries++) await fetchThrough(shop.system, late?.id ?? "", { dispatcher });
    down = false;
    await dispatcher.destroy();
    expect((await waiting(run.id)).map(({ state }) => state)).toEqual(["failed", "failed", "failed", "failed"]);
    expect((await importById(shop.system, { id: run.id })).counts["pictures failed"]).toBe(4);
    expect((await issuesOf(shop.system, run.id)).sort()).toEqual([
      "2 Image Src: The host answered 404 Not Found",
      "3 Image Src: What the host sent is no picture",
      "4 Image Src: The picture is larger than 20 MB or 50 million pixels",
      "5 Image Src: The host answered 503 Service Unavailable",
    ]);
  });

  it("are asked for again when the same file is imported again, and nothing else changes", async () => {
    const row = shopifyRow({
      Handle: "again",
      Title: "Again",
      "Image Src": `${origin}/red.png?again`,
      "Image Alt Text": "Red",
    });
    const first = await imported([row]);
    await sql`update import_pictures set state = 'failed', tries = 3 where run_id = ${first.id}`.execute(shop.db);
    const run = await imported([row]);
    expect(run).toMatchObject({ rowsUnchanged: 1, counts: { "products the same": 1, "pictures tried again": 1 } });
    await fetchAll(run.id);
    expect((await importById(shop.system, { id: run.id })).counts["pictures fetched"]).toBe(1);
  });

  it("are never fetched from inside this machine", async () => {
    const run = await imported([
      shopifyRow({
        Handle: "inside",
        Title: "Inside",
        "Image Src": `${origin}/red.png?inside`,
        "Image Alt Text": "Red",
      }),
    ]);
    const [picture] = await waiting(run.id);
    await fetchPicture(shop.system, { pictureId: picture?.id ?? "" });
    expect(await issuesOf(shop.system, run.id)).toEqual([
      "2 Image Src: The address lies inside this machine or a private network",
    ]);
  });
});
