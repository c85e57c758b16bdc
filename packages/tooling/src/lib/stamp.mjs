import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./paths.mjs";

const leftOut = new Set([
  "node_modules",
  "dist",
  "dist-server",
  ".turbo",
  ".atelier",
  "coverage",
  "test-results",
  "pictures",
]);

/** A hash over the content of everything a build reads. */
export function sourcesHash() {
  const hash = createHash("sha256");
  for (const folder of ["apps", "packages", "db"]) addFolder(hash, join(root, folder));
  for (const file of ["pnpm-lock.yaml", "tsconfig.base.json", "turbo.json"])
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function addFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !leftOut.has(entry.name)) addFolder(hash, path);
    else if (entry.isFile() && !/\.(test|e2e)\.tsx?$|\.tsbuildinfo$|\.md$/.test(entry.name)) {
      hash.update(relative(root, path)).update(readFileSync(path));
    }
  }
}

/** Whether the stamp of that name says `value`. */
export function isStamped(name, value) {
  const path = pathOf(name);
  return existsSync(path) && readFileSync(path, "utf8") === value;
}

export function stamp(name, value) {
  mkdirSync(dirname(pathOf(name)), { recursive: true });
  writeFileSync(pathOf(name), value);
}

function pathOf(name) {
  return join(root, "node_modules", `.atelier-${name}`);
}
