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

const names = new Set([...rules("tokens.css").matchAll(/(--[\w-]+):/g)].map((match) => match[1]));

test.each(styleSheets())("%s uses only tokens that exist", (path) => {
  const own = new Set([...rules(path).matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
  const used = [...rules(path).matchAll(/var\((--[\w-]+)\s*\)/g)].map((match) => match[1]);
  // Set by a component on the element, or by React Aria.
  const given = new Set(["--w", "--ratio", "--cols", "--trigger-width"]);
  expect(used.filter((name) => !names.has(name) && !own.has(name) && !given.has(name ?? ""))).toEqual([]);
});
