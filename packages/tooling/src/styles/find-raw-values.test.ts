import { expect, test } from "vitest";
import { findRawValues } from "./find-raw-values.mjs";

const inSheet = (rule: string) => findRawValues("a.css", `.a {\n  ${rule}\n}`);
const inMarkup = (text: string) => findRawValues("a.tsx", text);

test.each([
  "color: #0e5a45;",
  "background: rgb(0 0 0 / 0.5);",
  "border-radius: 8px;",
  "border-start-end-radius: 50%;",
  "font-size: 11px;",
  "font: 600 13px/18px var(--sans);",
  "margin-left: var(--s3);",
  "text-align: right;",
])("a style sheet may not say %s", (rule) => {
  expect(inSheet(rule)).toHaveLength(1);
  expect(inSheet(rule)[0]).toMatch(/^a\.css:2 has a /);
});

test.each([
  "color: var(--shop);",
  "border-radius: 0;",
  "font-size: var(--t13);",
  "/* was #fff */",
  "margin-inline: 2px;",
])("a style sheet may say %s", (rule) => expect(inSheet(rule)).toEqual([]));

test.each([
  '<p className="text-[11px]" />',
  '<p className="flex hover:bg-[tomato]" />',
  '<path fill="#0e5a45" />',
  '<p style={{ color: "rgb(0 0 0)" }} />',
  "<p style={{ borderRadius: 16 }} />",
])("a component may not say %s", (text) => expect(inMarkup(text)).toHaveLength(1));

test.each(['<a href="#main">', '<p className="text-13 p-s3" />', "const first = items[0];", '<p data-a="[x]" />'])(
  "a component may say %s",
  (text) => expect(inMarkup(text)).toEqual([]),
);

test("the tokens' own file holds the raw values", () => {
  expect(findRawValues("packages/ui/src/tokens.css", ":root { --ink: #15191a; }")).toEqual([]);
});
