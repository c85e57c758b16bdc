import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, compile } from "./lib/build.mjs";
import { findChromium, howToGetChromium } from "./lib/chromium.mjs";
import { install } from "./lib/install.mjs";
import { bin, ownNode, root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

// npm test: everything that can be tested here, and by name what cannot. What follows "--" goes to Vitest.
const args = process.argv.slice(2);
const required = (process.env.ATELIER_REQUIRE ?? "")
  .split(",")
  .map((name) => name.trim())
  .filter(Boolean);
const sum = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), "atelier-test-run-"));
const notes = [];

await install();
// Tests that run the built server find it built, and do not write it while others read it.
await compile();
await runVitest();
if (args.length === 0) await runBrowserTests();
rmSync(folder, { recursive: true, force: true });
for (const note of notes) process.stdout.write(`${note}\n`);
process.stdout.write(
  `\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ""}\n`,
);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;

async function runVitest() {
  const report = join(folder, "vitest.json");
  const code = await run(bin("vitest"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ]);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  sum.passed += result?.numPassedTests ?? 0;
  sum.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  // A file that could not be read has no tests to count.
  const broken = (result?.testResults ?? []).filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = (result?.numFailedTests ?? 0) + broken.length;
  sum.failed += code !== 0 && failed === 0 ? 1 : failed;
}

async function runBrowserTests() {
  const config = join(root, "packages/tooling/playwright.config.mjs");
  const chromium = await findChromium();
  if (!chromium) return leaveOut({ name: "chromium", what: "the browser tests", how: howToGetChromium });
  if ((await build()) !== 0) {
    sum.failed += 1;
    return notes.push("The shop could not be built for the browser tests.");
  }
  const report = join(folder, "playwright.json");
  const cli = join(root, "packages/tooling/node_modules/@playwright/test/cli.js");
  const code = await run(ownNode, [cli, "test", "--config", config, "--pass-with-no-tests"], {
    env: { ATELIER_CHROMIUM: chromium, ATELIER_E2E_REPORT: report, ATELIER_E2E_DATA: join(folder, "shop") },
  });
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).stats : undefined;
  sum.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  sum.skipped += stats?.skipped ?? 0;
  sum.failed += code !== 0 ? Math.max(1, stats?.unexpected ?? 0) : 0;
}

/** Names what was not tested; a failure where it had been required. */
function leaveOut({ name, what, how }) {
  const demanded = required.includes(name);
  sum[demanded ? "failed" : "skipped"] += 1;
  notes.push(`${demanded ? "Missing" : "Skipped"}: ${what} (${name}). ${how}`);
}
