import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { build } from "vite";
import { formerAssets } from "./former-assets-plugin.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atelier-former-"));
  writeFileSync(join(root, "index.html"), '<script type="module" src="/page.js"></script>');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Builds an app that says this. Returns the files its page loads. */
async function built(words: string): Promise<string[]> {
  writeFileSync(join(root, "page.js"), `document.title = "${words}";`);
  await build({ root, configFile: false, logLevel: "silent", plugins: [formerAssets()] });
  return readdirSync(join(root, "dist", "assets"));
}

test("what an open page asks for is there after the next build, and gone a week later", async () => {
  const [first = ""] = await built("first");
  writeFileSync(join(root, "dist", "leftover.svg"), "");
  const both = await built("second");
  expect(both).toHaveLength(2);
  expect(both).toContain(first);
  expect(existsSync(join(root, "dist", "leftover.svg"))).toBe(false);
  const old = Date.now() / 1000 - 8 * 86_400;
  for (const file of both) utimesSync(join(root, "dist", "assets", file), old, old);
  const later = await built("second");
  expect(later).toEqual(both.filter((file) => file !== first));
});

test("the first build of a checkout needs nothing of an earlier one", async () => {
  mkdirSync(join(root, "dist"));
  expect(await built("first")).toHaveLength(1);
});
