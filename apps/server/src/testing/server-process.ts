import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestShop } from "@atelier/testkit";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const MOST_MS = 60_000;

export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** Asks it to end as an operator would, and waits until it has. */
  stop(): Promise<void>;
}

export interface ServerWish {
  role?: "all" | "web" | "worker";
  /** Settings beside those of the test shop. */
  env?: Record<string, string>;
}

let compiling: Promise<unknown> | undefined;

/** Compiles the server once per test file, so that what runs is what the sources say. */
function compileServer(): Promise<unknown> {
  const tsc = join(repository, "node_modules", ".bin", "tsc");
  compiling ??= promisify(execFile)(tsc, ["-b", "apps/server"], {
    cwd: repository,
    shell: process.platform === "win32",
  });
  return compiling;
}

/** The server as it is run, in a process of its own on a port of its own, on a test shop's database and Stripe. */
export async function openServerProcess(shop: TestShop, wish: ServerWish = {}): Promise<ServerProcess> {
  await compileServer();
  const port = await freePort();
  const { config, database, sandbox } = shop;
  const child = spawn(process.execPath, ["apps/server/dist/main.js", `--role=${wish.role ?? "web"}`], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "test",
      PORT: String(port),
      ATELIER_DATA_DIR: config.dataDir,
      ATELIER_SECRET: config.secret,
      ATELIER_DEMO: "no",
      LOG_LEVEL: "error",
      LIMIT_WRITES: "1000000",
      LIMIT_SIGN_IN: "1000",
      DATABASE_URL: database.url,
      STRIPE_SECRET_KEY: sandbox.secretKey,
      STRIPE_WEBHOOK_SECRET: sandbox.webhookSecret,
      STRIPE_API_URL: sandbox.url,
      ...wish.env,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child);
  return { url, child, stop: () => stop(child) };
}

/** Settles with the line by which the shop says that it is open. */
function untilReady(child: ChildProcess): Promise<void> {
  const heard: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The server did not open: ${heard.join("")}`));
    const timer = setTimeout(fail, MOST_MS);
    child.once("exit", fail);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        heard.push(chunk.toString("utf8"));
        if (!/\bis ready\b/.test(heard.join(""))) return;
        clearTimeout(timer);
        resolve();
      });
    }
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
