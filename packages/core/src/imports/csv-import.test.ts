import type { ImportMapping } from "@atelier/contract/imports";
import { openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminProductById } from "../catalog/index.ts";
import { issuesOf, openFolder, sumsOf } from "./csv-for-test.ts";
import { runImportFile } from "./index.ts";

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

type Fields = Partial<Record<ImportMapping["columns"][number]["field"], string>>;
function mapped(fields: Fields, rest: Partial<ImportMapping> = {}): ImportMapping {
  const columns = Object.entries(fields).map(([field, heading]) => ({ field: field as "title", heading }));
  return { columns, decimal: ".", weightUnit: "g", ...rest };
}
const imported = async (content: string | Uint8Array, mapping: ImportMapping, dryRun = false) =>
  runImportFile(shop.system, {
    source: "csv",
    path: await folder.put(content),
    mapping,
    dryRun,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
async function named(title: string) {
  const row = await shop.db.selectFrom("products").select("id").where("title", "=", title).executeTakeFirstOrThrow();
  return adminProductById(shop.system, row);
}
const german = mapped(
  { title: "Bezeichnung", sku: "Artikelnummer", price: "Preis", stock: "Bestand", weight: "Gewicht", status: "Status" },
  { decimal: ",", weightUnit: "kg" },
);
const germanText = [
  "Artikelnummer;Bezeichnung;Preis;Bestand;Gewicht;Status;Regalplatz",
  "KG-1;Kerze „Köln“;1.234,50 €;1.000;0,25;aktiv;A1",
  'KG-2;"Schale; groß";18,00;3;1,5;Entwurf;A2',
].join("\r\n");

describe("any CSV with its columns said", () => {
  it("is read with a decimal comma, semicolons and kilograms, and a second time changes nothing", async () => {
    const run = await imported(germanText, german);
    expect(sumsOf(run)).toEqual([2, 2, 0, 0]);
    expect(await issuesOf(shop.system, run.id)).toEqual(["1 : 1 columns of the file are not read"]);
    const candle = await named("Kerze „Köln“");
    expect(candle).toMatchObject({ status: "published" });
    expect(candle.variants).toMatchObject([
      { sku: "KG-1", priceMinor: 123450, weightGrams: 250, stock: { onHand: 1000, policy: "deny" } },
    ]);
    expect(await named("Schale; groß")).toMatchObject({ status: "draft", variants: [{ priceMinor: 1800 }] });
    const again = await imported(germanText, german);
    expect(sumsOf(again)).toEqual([2, 0, 2, 0]);
  });

  it("is the same file in UTF-16 with and without its mark, and in Windows-1252", async () => {
    const wide = Buffer.from(germanText, "utf16le");
    expect(sumsOf(await imported(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), german))).toEqual([2, 0, 2, 0]);
    expect(sumsOf(await imported(wide, german))).toEqual([2, 0, 2, 0]);
    expect(sumsOf(await imported(Buffer.from(wide).swap16(), german))).toEqual([2, 0, 2, 0]);
    const old = Buffer.from(germanText.replace("„", "\x84").replace("“", "\x93").replace("€", "\x80"), "latin1");
    const run = await imported(old, german);
    expect(sumsOf(run)).toEqual([2, 0, 2, 0]);
    expect(run.counts).toMatchObject({ "rows in Windows-1252": 2 });
  });

  it("says what is wrong by the file's own headings, and takes the rest", async () => {
    const text = [
      "Nr\tWhat\tCost to buyer\tLeft\tWas",
      "W-1\tGood bowl\t12.00\t4\t15.00",
      "W-1\tAlso W-1\t12.00\t4\t",
      "W-2\tWrong mark\t12,00\t4\t",
      "\tNo number\t9.00\t\t",
      "\tNo number\t9.50\t\t",
      "W-3\t\t9.00\t1\t",
      "W-4\tHalf a piece\t9.00\t1.5\t",
      "W-5\tNo price\t\t1\t",
      "KG-1\tNumber of another\t2.00\t1\t",
      "W-6\ttoo\tmany\tcells\tin\tit",
    ].join("\n");
    const fields = mapped({ sku: "Nr", title: "What", price: "Cost to buyer", stock: "Left", compareAt: "Was" });
    const dry = await imported(text, fields, true);
    const run = await imported(text, fields);
    const expected = [
      "3 Nr: Also in row 2. An SKU appears once",
      "4 Cost to buyer: Not an amount with a decimal point",
      "6 What: Also in row 5. Without an SKU, a title appears once",
      "7 What: A product needs a title in its first row",
      "8 Left: Not a whole number of pieces",
      "9 Cost to buyer: A variant needs a price",
      "11 : It has 6 cells, the header names 5 columns",
    ];
    const both = [dry, run];
    for (const one of both) {
      expect(one).toMatchObject({ state: "done", rowsRead: 10, rowsRefused: one.rowsRead - one.rowsImported });
      expect(await issuesOf(shop.system, one.id, "refused")).toEqual(expect.arrayContaining(expected));
    }
    expect(await named("Good bowl")).toMatchObject({ variants: [{ priceMinor: 1200, compareAtMinor: 1500 }] });
  });

  it("makes one product of rows with the same title when a column is an option, named by its heading", async () => {
    const text = [
      "Name,Size,Price,Keywords,Shelf,Text",
      'Apron,S,30.00,linen; work,Autumn,"Washed linen & a loop.\n\nMade to last."',
      "Apron,M,32.00,,,",
      "Stool,,90.00,,Autumn,",
    ].join("\n");
    const fields = mapped({
      title: "Name",
      option1Value: "Size",
      price: "Price",
      tags: "Keywords",
      collection: "Shelf",
      description: "Text",
    });
    const run = await imported(text, fields);
    expect(sumsOf(run)).toEqual([3, 3, 0, 0]);
    const apron = await named("Apron");
    expect(apron).toMatchObject({
      status: "draft",
      slug: "apron",
      tags: ["linen", "work"],
      options: [{ name: "Size", choices: ["S", "M"] }],
      descriptionHtml: "<p>Washed linen &amp; a loop.</p><p>Made to last.</p>",
    });
    expect(apron.variants.map(({ priceMinor }) => priceMinor)).toEqual([3000, 3200]);
    const stool = await named("Stool");
    expect(stool.options).toEqual([]);
    expect(stool.collectionIds).toEqual(apron.collectionIds);
    expect(stool.collectionIds).toHaveLength(1);
  });
});
