import { findBreaches } from "./boundaries/find-breaches.mjs";
import { root } from "./lib/paths.mjs";

// The fences of the house. Exit code 1 when one is broken.
const breaches = findBreaches(root);
for (const { file, line, rule, message } of breaches) process.stdout.write(`${file}:${line}  ${message} [${rule}]\n`);
process.exitCode = breaches.length > 0 ? 1 : 0;
