import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  apiReference,
  envExampleFile,
  frozenMigrations,
  generatedFromDatabase,
  typesOfWords,
} from "./lib/generated.mjs";
import { root } from "./lib/paths.mjs";

// Writes what is generated: `schema` the schema, its types and the checksums; `env` the example of the settings; `api`
// the reference of both routers; `words` the types of what both apps say.
const [what] = process.argv.slice(2);
if (what === "env") write(await envExampleFile());
if (what === "words") for (const file of typesOfWords()) write(file);
if (what === "api") write(await apiReference());
if (what === "schema") {
  const { changed, ...checksums } = frozenMigrations();
  if (changed.length > 0) {
    process.stderr.write(`Frozen and changed: ${changed.join(", ")}. Put it back and write a new migration.\n`);
    process.exit(1);
  }
  for (const file of [...(await generatedFromDatabase()), checksums]) write(file);
}

function write({ path, text }) {
  writeFileSync(join(root, path), text);
  process.stdout.write(`wrote ${path}\n`);
}
