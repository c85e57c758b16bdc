import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { enterDomain } from "./generator/enter.mjs";
import { namesOf } from "./generator/names.mjs";
import { filesOf } from "./generator/templates.mjs";
import { install } from "./lib/install.mjs";
import { bin, ownNode, root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

// npm run gen -- domain <name> | schema | env | api | words
const compiledFor = { schema: "db", env: "packages/core", api: "packages/api", words: "packages/contract" };
const [what = "", name] = process.argv.slice(2);
await install();
if (what === "domain") await writeDomain(name ?? "");
else if (what in compiledFor) await writeGenerated(what);
else
  stop(
    "Say what to write: npm run gen -- domain <name>, npm run gen -- schema, gen -- env, gen -- api or gen -- words.",
  );

async function writeDomain(given) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*s$/.test(given))
    stop("A domain's name is a plural in small letters: npm run gen -- domain gift-cards.");
  if (existsSync(join(root, "packages/core/src", given))) stop(`There is a domain ${given} already.`);
  const names = namesOf(given);
  const stamp = new Date().toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "");
  const files = filesOf(names, stamp);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: "wx" });
    process.stdout.write(`wrote ${path}\n`);
  }
  enterDomain(root, names);
  process.stdout.write("entered it into packages/api/src/{shop,admin}-router.ts and packages/core/src/ranks.json\n");
  await run(bin("biome"), [
    "format",
    "--write",
    "--log-level=error",
    ...Object.keys(files),
    "packages/core/src/ranks.json",
  ]);
  await writeGenerated("schema");
}

async function writeGenerated(kind) {
  const compiled = await run(bin("tsc"), ["-b", compiledFor[kind]]);
  if (compiled !== 0) process.exit(compiled);
  process.exitCode = await run(ownNode, [join(root, "packages/tooling/src/write-generated.mjs"), kind]);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
