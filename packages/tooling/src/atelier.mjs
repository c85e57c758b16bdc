import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "./lib/build.mjs";
import { install } from "./lib/install.mjs";
import { childEnv, ownNode, root } from "./lib/paths.mjs";

// npm run atelier -- <command>: the shop's command, compiled first when its sources have changed.
await install();
const built = await build({ withPages: false });
if (built !== 0) process.exit(built);

const child = spawn(ownNode, ["--enable-source-maps", join(root, "apps/cli/dist/main.js"), ...process.argv.slice(2)], {
  // npm runs scripts at the root; files are named from where the person is.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: "inherit",
  env: childEnv(),
});
// A terminal sends Ctrl-C to the command itself; only what reaches this process alone is passed on.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
