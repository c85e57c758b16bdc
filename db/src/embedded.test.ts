import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { embeddedUrl, startEmbedded } from "./embedded.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atelier-embedded-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a second process joins the Postgres that runs, and the last one to leave stops it", async () => {
  const first = await startEmbedded(folder);
  const second = await startEmbedded(folder);
  expect([first.joined, second.joined]).toEqual([false, true]);
  expect(second.url).toBe(first.url);

  // A worker's pool, which serves the queue alone and is never used through Kysely.
  const worker = connect({ url: second.url, poolSize: 1 });
  await worker.pool.query("select 1");
  await first.stop();
  expect(await embeddedUrl(folder)).toBe(second.url);
  await worker.close();
  await second.stop();
  expect(await embeddedUrl(folder)).toBeUndefined();
});

test("an empty mark left by a machine that lost its power needs no human", async () => {
  const mark = join(folder, "data", "postmaster.pid");
  writeFileSync(mark, "");
  const hourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(mark, hourAgo, hourAgo);
  const postgres = await startEmbedded(folder);
  expect(await embeddedUrl(folder)).toBe(postgres.url);
  await postgres.stop();
});

test("a folder written by another Postgres is left as it is, with a sentence", async () => {
  const version = join(folder, "data", "PG_VERSION");
  writeFileSync(version, "14\n");
  await expect(startEmbedded(folder)).rejects.toThrow("The data folder was written by Postgres 14");
  expect(readFileSync(version, "utf8")).toBe("14\n");
});
