import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { root } from "./lib/paths.mjs";

// Builds the storefront in memory, adds up the scripts a browser loads for a first page before anything is pressed, and
// names what each part of them costs. Fails where a page is heavier than the measure.
const MOST_KB = 115;
const storefront = join(root, "apps/storefront");
const pages = {
  home: "src/screens/home/home-screen.tsx",
  catalog: "src/screens/catalog/catalog-screen.tsx",
  product: "src/screens/product/product-screen.tsx",
};
const always = ["index.html", "src/words/en-GB.json?area=public"];
const parts = [
  ["react", /node_modules\/(react|react-dom|scheduler)\//],
  ["query", /node_modules\/@tanstack\//],
  ["trpc", /node_modules\/@trpc\/|packages\/client\//],
  ["router", /storefront\/src\/router\//],
  ["words", /storefront\/src\/words\//],
  ["ui", /packages\/ui\//],
  ["ours", /./],
];

const chunks = await builtChunks();
const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
const rows = Object.entries(pages).map(([name, source]) => ({ name, ...weigh(filesOf([...always, source])) }));
print(rows);
const heavy = rows.filter((row) => row.total > MOST_KB * 1000);
if (heavy.length > 0) {
  const names = heavy.map((row) => row.name).join(", ");
  process.stdout.write(`More than ${MOST_KB} kB of JavaScript, gzipped, for a first page: ${names}.\n`);
  process.exitCode = 1;
}

async function builtChunks() {
  const { build } = await import(pathToFileURL(join(storefront, "node_modules/vite/dist/node/index.js")).href);
  process.env.NODE_ENV = "production";
  const configFile = join(storefront, "vite.config.ts");
  const built = await build({ root: storefront, configFile, logLevel: "error", build: { write: false } });
  return [built].flat().flatMap(({ output }) => output.filter((one) => one.type === "chunk"));
}

/** The files some sources are built into, with all those need. */
function filesOf(sources) {
  const found = new Set();
  function add(chunk) {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const file of chunk.imports) add(byFile.get(file));
  }
  for (const source of sources) {
    const id = join(storefront, source);
    const chunk = chunks.find((one) => one.facadeModuleId === id || Object.hasOwn(one.modules, id));
    if (!chunk) throw new Error(`Nothing was built of ${source}`);
    add(chunk);
  }
  return [...found];
}

/** What files weigh when sent. A file's weight is shared out among its parts by the length of their code. */
function weigh(files) {
  const weights = Object.fromEntries(parts.map(([name]) => [name, 0]));
  let total = 0;
  for (const { code, modules } of files) {
    const weight = gzipSync(code, { level: 9 }).length;
    const lengths = Object.entries(modules).map(([id, { renderedLength }]) => [partOf(id), renderedLength]);
    const whole = lengths.reduce((sum, [, length]) => sum + length, 0) || 1;
    for (const [part, length] of lengths) weights[part] += (weight * length) / whole;
    total += weight;
  }
  return { total, weights, files: files.length };
}

function partOf(id) {
  return parts.find(([, shape]) => shape.test(id.replaceAll("\\", "/")))[0];
}

function print(weighed) {
  const names = parts.map(([name]) => name);
  const line = (cells) => `${cells.map((cell) => String(cell).padStart(8)).join("")}\n`;
  const kb = (bytes) => (bytes / 1000).toFixed(1);
  process.stdout.write(line(["kB gzip", "total", ...names, "files"]));
  for (const { name, total, weights, files } of weighed)
    process.stdout.write(line([name, kb(total), ...names.map((part) => kb(weights[part])), files]));
}
