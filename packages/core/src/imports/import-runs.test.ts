import { existsSync } from "node:fs";
import { utimes } from "node:fs/promises";
import { openTestShop, outcomes, type TestShop, together } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../kernel/index.ts";
import { claimRun } from "./claim-run.ts";
import { csvOf, importFile, openFolder, shopifyRow } from "./csv-for-test.ts";
import { applyImport, importById, importPage, runImport, startDryRun, stopImport } from "./index.ts";
import { storedPath } from "./stored-files.ts";

let shop: TestShop;
let folder: Awaited<ReturnType<typeof openFolder>>;
beforeAll(async () => {
  shop = await openTestShop();
  folder = await openFolder();
});
afterAll(async () => {
  await folder.close();
  await shop.close();
});

let series = 0;
/** A file of this many products that no other test has. */
function manyOf(count: number): string {
  series += 1;
  return csvOf(
    Array.from({ length: count }, (_, index) =>
      shopifyRow({ Handle: `s${series}-${index}`, Title: `Thing ${index}`, "Variant SKU": `S${series}-${index}` }),
    ),
  );
}
const products = async () =>
  (await sql<{ n: number }>`select count(*)::integer as n from products`.execute(shop.db)).rows[0]?.n ?? 0;
const never = new AbortController().signal;
async function* inParts(text: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += 10_000) yield Buffer.from(text.slice(at, at + 10_000));
}
const uploaded = (text: string) =>
  startDryRun(shop.system, { source: "shopify", fileName: "things.csv", stream: inParts(text) });
const runJob = (id: string, signal: AbortSignal = never) => runImport(shop.system, { runId: id }, signal);
const stateOf = async (id: string) => (await importById(shop.system, { id })).state;

/** A signal that fires once this many products more are in the shop. */
async function afterProducts(more: number): Promise<AbortSignal> {
  const stop = new AbortController();
  const wanted = (await products()) + more;
  const timer = setInterval(() => {
    void products().then((now) => {
      if (now < wanted) return;
      clearInterval(timer);
      stop.abort();
    });
  }, 10);
  return stop.signal;
}

describe("an upload", () => {
  it("is checked by a job, confirmed, and written by another", async () => {
    const dry = await uploaded(manyOf(3));
    expect(dry).toMatchObject({ state: "waiting", mode: "dry_run", fileName: "things.csv" });
    await expect(applyImport(shop.system, { id: dry.id })).rejects.toMatchObject({ code: "imports.already-running" });
    const before = await products();
    await runJob(dry.id);
    expect(await importById(shop.system, { id: dry.id })).toMatchObject({
      state: "done",
      rowsImported: 3,
      counts: { "products new": 3 },
    });
    expect(await products()).toBe(before);
    const apply = await applyImport(shop.system, { id: dry.id });
    expect(apply).toMatchObject({ state: "waiting", mode: "apply" });
    await runJob(apply.id);
    expect(await importById(shop.system, { id: apply.id })).toMatchObject({
      state: "done",
      rowsImported: 3,
      rowsRead: 3,
    });
    expect(await products()).toBe(before + 3);
    const { rows } = await sql<{
      action: string;
    }>`select action from audit_log where resource_id in (${dry.id}, ${apply.id}) order by at, id`.execute(shop.db);
    expect(rows.map((row) => row.action)).toEqual([
      "import.checked",
      "import.finished",
      "import.confirmed",
      "import.finished",
    ]);
    await runJob(apply.id);
    expect((await importPage(shop.system, { limit: 2 })).items.map((run) => run.id)).toEqual([apply.id, dry.id]);
  });

  it("is confirmed once, however often and for however many files that is clicked in one moment", async () => {
    const dry = await Promise.all([uploaded(manyOf(1)), uploaded(manyOf(1)), uploaded(manyOf(1))]);
    for (const { id } of dry) await runJob(id);
    const clicked = outcomes(await together(9, (index) => applyImport(shop.system, { id: dry[index % 3]?.id ?? "" })));
    expect(clicked).toEqual({ succeeded: 1, refusals: Array(8).fill("imports.already-running") });
    const [run] = (await importPage(shop.system, { limit: 1 })).items;
    await stopImport(shop.system, { id: run?.id ?? "" });
  });

  it("is refused with nothing kept when it is no such file or too large", async () => {
    await expect(uploaded("Name;Age\nIda;4\n")).rejects.toMatchObject({ code: "imports.not-readable" });
    async function* endless() {
      const block = Buffer.alloc(16 * 1024 * 1024, "x");
      for (;;) yield block;
    }
    const large = startDryRun(shop.system, { source: "shopify", fileName: "large.csv", stream: endless() });
    await expect(large).rejects.toMatchObject({ code: "files.too-large" });
    expect(existsSync(storedPath(shop.config, newId()))).toBe(false);
  });

  it("is thrown away after thirty days by the next one, and can then not be confirmed", async () => {
    const dry = await uploaded(manyOf(1));
    await runJob(dry.id);
    const path = storedPath(shop.config, dry.id);
    await utimes(path, 1, 1);
    await uploaded(manyOf(1));
    expect(existsSync(path)).toBe(false);
    await expect(applyImport(shop.system, { id: dry.id })).rejects.toMatchObject({ code: "imports.not-readable" });
  });
});

describe("an import that is stopped", () => {
  it("by Ctrl-C goes on behind its last batch with the same command, and its sums are whole", async () => {
    const path = await folder.put(manyOf(300));
    const before = await products();
    const stopped = await importFile(shop.system, path, { signal: await afterProducts(50) });
    expect(stopped.state).toBe("stopped");
    const written = (await products()) - before;
    expect(written).toBe(stopped.rowsImported);
    expect(written).toBeLessThan(300);
    const finished = await importFile(shop.system, path);
    expect(finished).toMatchObject({
      id: stopped.id,
      state: "done",
      rowsRead: 300,
      rowsImported: 300,
      rowsRefused: 0,
      counts: { "products new": 300 },
    });
    expect(await products()).toBe(before + 300);
  });

  it("by staff writes no further batch and can be gone on with", async () => {
    const dry = await uploaded(manyOf(300));
    await runJob(dry.id);
    const { id } = await applyImport(shop.system, { id: dry.id });
    const enough = await afterProducts(50);
    const job = runJob(id);
    await new Promise((resolve) => enough.addEventListener("abort", resolve));
    expect(await stopImport(shop.system, { id })).toMatchObject({ state: "stopped" });
    const then = await products();
    await job;
    expect(await products()).toBe(then);
    await expect(stopImport(shop.system, { id })).rejects.toMatchObject({ code: "imports.not-stoppable" });
    await runJob(id);
    expect(await stateOf(id)).toBe("stopped");
    expect(await applyImport(shop.system, { id })).toMatchObject({ id, state: "waiting" });
    await runJob(id);
    expect(await importById(shop.system, { id })).toMatchObject({ state: "done", rowsRead: 300, rowsImported: 300 });
  });

  it("by the end of the worker waits for the next one", async () => {
    const dry = await uploaded(manyOf(300));
    await runJob(dry.id);
    const { id } = await applyImport(shop.system, { id: dry.id });
    await runJob(id, await afterProducts(50));
    expect(await stateOf(id)).toBe("waiting");
    await runJob(id);
    expect(await importById(shop.system, { id })).toMatchObject({ state: "done", rowsImported: 300 });
  });

  it("by a crash is waited for until its claim lapses, and not written twice", async () => {
    const path = await folder.put(manyOf(120));
    const stopped = await importFile(shop.system, path, { signal: await afterProducts(50) });
    await sql`update import_runs set state = 'running', claim = ${newId()}, claimed_until = now() + interval '2 seconds', finished_at = null where id = ${stopped.id}`.execute(
      shop.db,
    );
    const finished = await importFile(shop.system, path);
    expect(finished).toMatchObject({ id: stopped.id, state: "done", rowsRead: 120, rowsImported: 120 });
  });
});

describe("two imports of a source at once", () => {
  it("are refused while the first lives, and nothing is left of the second", async () => {
    const first = await folder.put(manyOf(400));
    const second = await folder.put(manyOf(1));
    const stop = new AbortController();
    const begun = await afterProducts(50);
    const running = importFile(shop.system, first, { signal: stop.signal });
    await new Promise((resolve) => begun.addEventListener("abort", resolve));
    const runs = (await importPage(shop.system, { limit: 100 })).items.length;
    await expect(importFile(shop.system, second)).rejects.toMatchObject({ code: "imports.already-running" });
    expect((await importPage(shop.system, { limit: 100 })).items.length).toBe(runs);
    expect((await importFile(shop.system, second, { dryRun: true })).state).toBe("done");
    stop.abort();
    await running;
  });

  it("cannot both claim one run", async () => {
    const dry = await uploaded(manyOf(1));
    const claimed = await together(10, () => claimRun(shop.system, dry.id));
    expect(outcomes(claimed)).toEqual({ succeeded: 1, refusals: Array(9).fill("imports.already-running") });
  });
});
