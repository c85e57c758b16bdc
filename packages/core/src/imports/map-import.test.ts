import type { ImportMapping } from "@atelier/contract/imports";
import { callersFor, makeUser, openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../kernel/index.ts";
import { importById, importColumns, mapImport, runImport, startDryRun } from "./index.ts";

let shop: TestShop;
let owner: Context;
beforeAll(async () => {
  shop = await openTestShop();
  owner = shop.staff("owner", await makeUser(shop, "owner"));
});
afterAll(() => shop.close());

const never = new AbortController().signal;
async function uploaded(content: string | Uint8Array) {
  async function* whole() {
    yield Buffer.from(content);
  }
  return startDryRun(owner, { source: "csv", fileName: "things.csv", stream: whole() });
}
const text = "Artikel;Preis (EUR);Gewicht (kg);Notiz\nSchale;1.234,50;0,4;blau\nKrug;18,00;1,2;\n";

describe("an upload of any CSV", () => {
  it("waits until its columns are said, shows them with what they seem to be, and is checked by that", async () => {
    const run = await uploaded(text);
    expect(run).toMatchObject({ state: "mapping", mode: "dry_run" });
    await runImport(shop.system, { runId: run.id }, never);
    expect(await importById(owner, run)).toMatchObject({ state: "mapping", rowsRead: 0 });
    const asked = await importColumns(owner, run);
    expect(asked).toMatchObject({
      origin: "guessed",
      encoding: "utf-8",
      delimiter: ";",
      columns: [
        { heading: "Artikel", samples: ["Schale", "Krug"], decimal: null },
        { heading: "Preis (EUR)", samples: ["1.234,50", "18,00"], decimal: "," },
        { heading: "Gewicht (kg)" },
        { heading: "Notiz", samples: ["blau"] },
      ],
      mapping: {
        columns: [
          { heading: "Artikel", field: "title" },
          { heading: "Preis (EUR)", field: "price" },
          { heading: "Gewicht (kg)", field: "weight" },
        ],
        decimal: ",",
        weightUnit: "kg",
      },
    });
    expect(await mapImport(owner, { id: run.id, mapping: asked.mapping })).toMatchObject({
      id: run.id,
      state: "waiting",
    });
    await runImport(shop.system, { runId: run.id }, never);
    expect(await importById(owner, run)).toMatchObject({ state: "done", rowsImported: 2, rowsRefused: 0 });
  });

  it("is asked for again as it was said, by the next file with these headings; who said it is written down", async () => {
    const asked = await importColumns(owner, await uploaded(text));
    const columns = [
      { heading: "Notiz", field: "title" },
      { heading: "Preis (EUR)", field: "price" },
    ] satisfies ImportMapping["columns"];
    const mapping: ImportMapping = { columns, decimal: ",", weightUnit: "g" };
    expect(asked.origin).toBe("remembered");
    const first = await uploaded(text);
    await mapImport(owner, { id: first.id, mapping });
    const next = await importColumns(owner, await uploaded(`${text}Teller;9,00;;grau`));
    expect(next).toMatchObject({ origin: "remembered", mapping });
    expect(await importColumns(owner, await uploaded("Artikel;Preis\nSchale;1,50"))).toMatchObject({
      origin: "guessed",
    });
    const audit = await shop.db
      .selectFrom("auditLog")
      .select(["action", "actorId"])
      .where("resourceId", "=", first.id)
      .execute();
    expect(audit.map(({ action }) => action)).toEqual(["import.uploaded", "import.mapped"]);
  });

  it("is checked anew as a run of its own when its columns are said another way", async () => {
    const run = await uploaded("Name,Cost\nBowl,4.00\n");
    const mapping = (heading: string): ImportMapping => ({
      columns: [
        { heading: "Name", field: "title" },
        { heading, field: "price" },
      ],
      decimal: ".",
      weightUnit: "g",
    });
    await expect(mapImport(owner, { id: run.id, mapping: mapping("Price") })).rejects.toMatchObject({
      code: "imports.not-readable",
    });
    await mapImport(owner, { id: run.id, mapping: mapping("Cost") });
    await expect(mapImport(owner, { id: run.id, mapping: mapping("Cost") })).rejects.toMatchObject({
      code: "imports.already-running",
    });
    await runImport(shop.system, { runId: run.id }, never);
    const again = await mapImport(owner, { id: run.id, mapping: { ...mapping("Cost"), decimal: "," } });
    expect(again.id).not.toBe(run.id);
    await runImport(shop.system, { runId: again.id }, never);
    expect(await importById(owner, again)).toMatchObject({ state: "done", rowsRefused: 1 });
    expect(await importColumns(owner, again)).toMatchObject({ origin: "run", mapping: { decimal: "," } });
  });

  it("is known in old encodings by the header alone", async () => {
    const old = Buffer.from("Gr\xf6\xdfe;Titel;Preis\nS;Hemd;9,00\n", "latin1");
    expect(await importColumns(owner, await uploaded(old))).toMatchObject({
      encoding: "windows-1252",
      columns: [{ heading: "Größe" }, {}, {}],
    });
    const wide = Buffer.from("Name\tPrice\nBowl\t4.00\n", "utf16le");
    expect(await importColumns(owner, await uploaded(wide))).toMatchObject({ encoding: "utf-16", delimiter: "\t" });
  });

  it("takes no mapping without a title, and none from who may only look", async () => {
    const run = await uploaded(text);
    const mapping = {
      columns: [{ heading: "Artikel", field: "title" as const }],
      decimal: ",",
      weightUnit: "g",
    } as const;
    const { admin } = callersFor(owner);
    await expect(
      admin.imports.map({ id: run.id, mapping: { ...mapping, columns: [...mapping.columns] } }),
    ).rejects.toThrow();
    const viewer = callersFor(shop.staff("viewer", await makeUser(shop, "viewer")));
    await expect(viewer.admin.imports.columns({ id: run.id })).resolves.toMatchObject({ delimiter: ";" });
    const whole = (await importColumns(owner, run)).mapping;
    await expect(viewer.admin.imports.map({ id: run.id, mapping: whole })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await importById(owner, run)).toMatchObject({ state: "mapping" });
  });
});
