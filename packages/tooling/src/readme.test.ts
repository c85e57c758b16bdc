import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");

test("the README's table of settings names every setting of .env.example, in its order and with its default", () => {
  const rows = [...read("README.md").matchAll(/^\| `([A-Z][A-Z0-9_]+)` +\| (?:`([^`]*)`)?/gm)];
  const settings = [...read(".env.example").matchAll(/^(# )?([A-Z][A-Z0-9_]+)=(.*)$/gm)];
  expect(rows.map(([, name]) => name)).toEqual(settings.map(([, , name]) => name));
  const defaults = settings.flatMap(([, optional, name, value]) => (optional ? [] : [[name, value]]));
  const named = new Map(rows.map(([, name, value]) => [name, value]));
  expect(defaults.map(([name]) => [name, named.get(name)])).toEqual(defaults);
});
