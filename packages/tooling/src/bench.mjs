import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "./lib/build.mjs";
import { findChromium } from "./lib/chromium.mjs";
import { install } from "./lib/install.mjs";
import { bin, childEnv, ownNode, root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

// npm run bench: measures the shop against its floors. What follows "--" says what and how long.
const args = process.argv.slice(2);

await install();
const withPages = args.includes("browser") || args.every((arg) => arg.startsWith("-"));
const built = await build({ withPages });
if (built !== 0) process.stdout.write("There are type errors; what could be compiled is measured.\n");
await run(bin("tsc"), ["-b", "packages/bench"]);

const chromium = withPages ? await findChromium() : undefined;
const child = spawn(ownNode, ["--enable-source-maps", join(root, "packages/bench/dist/main.js"), ...args], {
  cwd: root,
  stdio: "inherit",
  env: childEnv(chromium ? { ATELIER_CHROMIUM: chromium } : {}),
});
// A terminal sends Ctrl-C to the bench itself, which then closes what it opened.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
