import { join } from "node:path";
import { install } from "./lib/install.mjs";
import { bin, ownNode, root } from "./lib/paths.mjs";
import { runQuietly } from "./lib/run.mjs";

// npm run check: everything a machine can say about the sources without running the shop.
const TYPESCRIPT = "7.0.2";
const tool = (name) => [ownNode, [join(root, "packages/tooling/src", name)]];

const steps = [
  {
    name: "TypeScript's version",
    command: [bin("tsc"), ["--version"]],
    fits: (output) => output.includes(`Version ${TYPESCRIPT}`),
  },
  { name: "types", command: [bin("tsc"), ["-b", "tsconfig.json", "tsconfig.tests.json"]] },
  { name: "lint", command: [bin("oxlint"), ["--type-aware", "--deny-warnings", "--quiet"]] },
  { name: "format", command: [bin("biome"), ["format", "--max-diagnostics=20", "."]] },
  { name: "styles", command: tool("styles.mjs") },
  { name: "boundaries", command: tool("boundaries.mjs") },
  { name: "dead code", command: [bin("knip"), ["--no-progress", "--no-config-hints"]] },
  { name: "generated files", command: tool("check-generated.mjs") },
  { name: "first page's scripts", command: tool("page-size.mjs") },
];

await install();
let failed = 0;
for (const { name, command, fits } of steps) {
  const began = performance.now();
  const { code, output } = await runQuietly(...command);
  const good = code === 0 && (fits?.(output) ?? true);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${good ? "good" : "FAIL"}  ${seconds.padStart(6)} s  ${name}\n`);
  if (!good) {
    failed += 1;
    process.stdout.write(`${output.trimEnd()}\n\n`);
  }
}
process.stdout.write(failed === 0 ? "Everything is in order.\n" : `${failed} of ${steps.length} checks failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;
