import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast, hexColor, type Rgb } from "./contrast.ts";

const css = readFileSync(new URL("../tokens.css", import.meta.url), "utf8");

/** A token in both themes: `light-dark(a, b)`, or one colour for both. */
function token(name: string): { light: Rgb; dark: Rgb } {
  const value = new RegExp(`--${name}:\\s*(light-dark\\([^)]*\\)|#[0-9A-Fa-f]{6})`).exec(css)?.[1] ?? "";
  const colors = [...value.matchAll(/#[0-9A-Fa-f]{6}/g)].map((match) => hexColor(match[0]));
  const light = colors[0];
  const dark = colors.at(-1);
  if (!light || !dark) throw new Error(`tokens.css has no colour --${name}`);
  return { light, dark };
}

const grounds = ["paper", "sheet", "wash"];

const texts: [string, string[]][] = [
  ["ink", [...grounds, "shop-wash", "alert-wash", "warn-wash", "ok-wash", "info-wash"]],
  ["ink-2", [...grounds, "shop-wash", "warn-wash"]],
  ["ink-3", [...grounds]],
  ["shop", ["paper", "sheet", "wash"]],
  ["on-shop", ["shop"]],
  ["on-mark", ["mark"]],
  ["on-alert", ["alert"]],
  ["alert", ["paper", "sheet", "alert-wash"]],
  ["warn", ["paper", "sheet", "warn-wash"]],
  ["ok", ["paper", "sheet", "ok-wash"]],
  ["info", ["paper", "sheet", "info-wash"]],
  ["paper", ["ink"]],
];

const pairs = texts.flatMap(([text, under]) => under.map((ground) => [text, ground] as const));

test.each(pairs)("%s can be read on %s in both themes", (text, ground) => {
  const [ink, paper] = [token(text), token(ground)];
  expect(contrast(ink.light, paper.light)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink.dark, paper.dark)).toBeGreaterThanOrEqual(4.5);
});

test.each(grounds)("the edge of a control stands out from %s in both themes", (ground) => {
  const [edge, paper] = [token("edge"), token(ground)];
  expect(contrast(edge.light, paper.light)).toBeGreaterThanOrEqual(3);
  expect(contrast(edge.dark, paper.dark)).toBeGreaterThanOrEqual(3);
});

test("the focus ring's ink stands out from the yellow round it in light, and the yellow from the page in dark", () => {
  expect(contrast(token("ink").light, token("mark").light)).toBeGreaterThanOrEqual(3);
  expect(contrast(token("mark").dark, token("paper").dark)).toBeGreaterThanOrEqual(3);
});
