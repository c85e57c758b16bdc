import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// Writes a .br and a .gz beside every text file of the given folders, so that the server never compresses.
const compressible = /\.(html|js|css|svg|json|txt|webmanifest|map)$/;
const SMALLEST = 1_024;

function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path);
    else if (compressible.test(entry.name)) compress(path);
  }
}

function compress(path) {
  if (isPacked(path)) return;
  const bytes = readFileSync(path);
  if (bytes.length < SMALLEST) return;
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

/** Assets, named by their content, stay for a while and were packed when they were built. */
function isPacked(path) {
  if (!/[/\\]assets[/\\]/.test(path)) return false;
  const packed = statSync(`${path}.gz`, { throwIfNoEntry: false });
  return packed !== undefined && packed.mtimeMs > statSync(path).mtimeMs;
}

for (const folder of process.argv.slice(2)) walk(folder);
