import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { faultsOf } from "./read-catalog.mjs";

const folderOf = (app: string) => fileURLToPath(new URL(`../../../../apps/${app}/src/words/`, import.meta.url));
const read = (app: string, file: string) => JSON.parse(readFileSync(`${folderOf(app)}${file}`, "utf8"));
const catalogs = ["storefront", "admin"].flatMap((app) =>
  readdirSync(folderOf(app))
    .filter((name) => name.endsWith(".json"))
    .map((file) => [app, file] as const),
);

test.each(catalogs)("the %s says in %s all there is to say, with the same blanks, and shouts nothing", (app, file) => {
  expect(faultsOf(read(app, file), read(app, "en-GB.json"))).toEqual([]);
});

test("both apps speak English and German", () => {
  expect(catalogs.map((one) => one.join(" ")).sort()).toEqual([
    "admin de-DE.json",
    "admin en-GB.json",
    "storefront de-DE.json",
    "storefront en-GB.json",
  ]);
});
