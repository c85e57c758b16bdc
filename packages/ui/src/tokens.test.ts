import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL(".", import.meta.url));

function styleSheets(): string[] {
  return readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".css") && path !== "tokens.css",
  );
}

function rules(path: string): string {
  return readFileSync(`${src}${path}`, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
}

test.each(styleSheets())("%s takes its colours from the tokens", (path) => {
  const raw = rules(path).match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|lch)a?\(/gi) ?? [];
  expect(raw).toEqual([]);
});

test.each(styleSheets())("%s takes its corners from the tokens", (path) => {
  const raw = rules(path).match(/border(?:-\w+)*-radius:[^;]*\d(?:px|rem|em)/gi) ?? [];
  expect(raw).toEqual([]);
});

test.each(styleSheets())("%s takes its sizes of type from the tokens", (path) => {
  const raw = rules(path).match(/font(?:-size)?:[^;]*\b\d+(?:\.\d+)?(?:px|rem)/gi) ?? [];
  expect(raw).toEqual([]);
});

test.each(styleSheets())("%s names its sides by reading direction", (path) => {
  const raw = rules(path).match(/\b(?:margin|padding|border)-(?:left|right)\b|text-align:\s*(?:left|right)/g) ?? [];
  expect(raw).toEqual([]);
});

const names = new Set([...rules("tokens.css").matchAll(/(--[\w-]+):/g)].map((match) => match[1]));

test.each(styleSheets())("%s uses only tokens that exist", (path) => {
  const own = new Set([...rules(path).matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
  const used = [...rules(path).matchAll(/var\((--[\w-]+)\s*\)/g)].map((match) => match[1]);
  // Set by a component on the element, or by React Aria.
  const given = new Set(["--w", "--ratio", "--cols", "--trigger-width"]);
  expect(used.filter((name) => !names.has(name) && !own.has(name) && !given.has(name ?? ""))).toEqual([]);
});
