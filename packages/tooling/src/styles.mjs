import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/paths.mjs";
import { findRawValues } from "./styles/find-raw-values.mjs";

// Whether what people see takes its colours, corners and sizes from packages/ui/src/tokens.css.
const folders = ["packages/ui/src", "apps/storefront/src", "apps/admin/src"];
const found = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(css|tsx)$/.test(name) && !/\.test\./.test(name))
    .flatMap((name) => findRawValues(`${folder}/${name}`, readFileSync(join(root, folder, name), "utf8"))),
);
for (const sentence of found) process.stdout.write(`${sentence}\n`);
if (found.length > 0) process.stdout.write("Take a token, or add one to packages/ui/src/tokens.css.\n");
process.exitCode = found.length > 0 ? 1 : 0;
