import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  apiReference,
  envExampleFile,
  frozenMigrations,
  generatedFromDatabase,
  typesOfWords,
} from "./lib/generated.mjs";
import { root } from "./lib/paths.mjs";

// Whether what is generated is in step with what it is generated from.
const wrong = [];
const { changed, ...checksums } = frozenMigrations();
for (const file of changed)
  wrong.push(`db/migrations/${file} was changed or removed after it was frozen. Write a new migration instead.`);
const found = [await envExampleFile(), await apiReference(), ...typesOfWords(), ...(await generatedFromDatabase())];
for (const { path, text, mend } of [checksums, ...found]) {
  const written = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";
  if (written !== text) wrong.push(`${path} is not in step. Run: ${mend}`);
}
for (const sentence of wrong) process.stdout.write(`${sentence}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
