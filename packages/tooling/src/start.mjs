import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "./lib/build.mjs";
import { engineOptions } from "./lib/engine-options.mjs";
import { install } from "./lib/install.mjs";
import { childEnv, dataFolder, ownNode, root, settings } from "./lib/paths.mjs";
import { runningShop } from "./lib/running.mjs";
import { startSandbox, wantsSandbox } from "./lib/sandbox.mjs";

// npm start: from whatever state the checkout is in to an open shop.
const ALREADY_RUNNING = 3;

async function start() {
  const env = settings();
  const running = await runningShop(dataFolder(env));
  if (running) {
    process.stderr.write(
      `This shop already runs at ${running.url} (process ${running.pid}). Stop it first, or set another ATELIER_DATA_DIR and PORT.\n`,
    );
    return ALREADY_RUNNING;
  }
  await install();
  const built = await build();
  if (built !== 0) return built;
  const sandbox = wantsSandbox(env)
    ? await startSandbox({ folder: dataFolder(env), shopPort: Number(env.PORT) || 3000 })
    : undefined;
  try {
    return await serve(sandbox?.settings ?? {});
  } finally {
    await sandbox?.stop();
  }
}

/** Runs the server to its end, passing on what asks it to stop. Returns its exit code. */
function serve(stripe) {
  return new Promise((done) => {
    const server = [...engineOptions, join(root, "apps/server/dist/main.js")];
    const child = spawn(ownNode, [...server, ...process.argv.slice(2)], {
      cwd: root,
      stdio: ["pipe", "inherit", "inherit"],
      env: childEnv({ ...stripe, ATELIER_STOP_WITH_PARENT: "yes" }),
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => child.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
    child.on("error", () => done(1));
    child.on("exit", (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
}

start().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode ?? 1;
  },
);
