import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestShop } from "@atelier/testkit";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const MOST_MS = 60_000;

/** The server as it is run, in a process of its own that may be killed, stopped or frozen at any moment. */
export interface ShopProcess {
  url: string;
  /** Settles when it says that it is open; fails when it ended before. */
  ready: Promise<void>;
  /** Settles with how it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  signal(name: NodeJS.Signals): void;
  /** kill -9, and it is gone. */
  kill(): Promise<void>;
  /** Everything it wrote. */
  said(): string;
}

export interface ShopWish {
  role?: "all" | "web" | "worker";
  /** Another way to the database than the test shop's own. */
  databaseUrl?: string;
  env?: Record<string, string>;
  port?: number;
  clockAheadMs?: number;
}

const standbys: Promise<ChildProcess>[] = [];
const running = new Set<ChildProcess>();
let compiled: Promise<unknown> | undefined;

/** Opens the server on a test shop's database and Stripe. What runs is what the sources say. */
export async function startShop(shop: TestShop, wish: ShopWish = {}): Promise<ShopProcess> {
  compiled ??= compileServer();
  await compiled;
  const child = await (standbys.shift() ?? newStandby());
  standbys.push(newStandby());
  const port = wish.port ?? (await freePort());
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")));
  const ended = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  const env = {
    ...environmentOf(shop, port),
    ...(wish.databaseUrl && { DATABASE_URL: wish.databaseUrl }),
    ...wish.env,
  };
  child.send({ env, args: [`--role=${wish.role ?? "web"}`], clockAheadMs: wish.clockAheadMs ?? 0 });
  const ready = untilReady(child, said);
  ready.catch(() => {});
  return {
    url: `http://127.0.0.1:${port}`,
    ready,
    ended,
    signal: (name) => void child.kill(name),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    said: () => said.join(""),
  };
}

/** The same, once it is open. */
export async function openShop(shop: TestShop, wish: ShopWish = {}): Promise<ShopProcess> {
  const opened = await startShop(shop, wish);
  await opened.ready;
  return opened;
}

/** Ends every process that was started here; for `afterAll`. */
export async function dismissAll(): Promise<void> {
  await Promise.all(standbys.splice(0));
  await Promise.all(
    [...running].map(async (child) => {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    }),
  );
}

function compileServer(): Promise<unknown> {
  const tsc = join(repository, "node_modules/.bin/tsc");
  return promisify(execFile)(tsc, ["-b", "apps/server"], { cwd: repository, shell: process.platform === "win32" });
}

async function newStandby(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["--import", new URL("standby.ts", import.meta.url).href, "apps/server/dist/main.js"],
    {
      cwd: repository,
      stdio: ["pipe", "pipe", "pipe", "ipc"],
      env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: join(tmpdir(), "atelier-compiled") },
    },
  );
  running.add(child);
  child.once("exit", () => running.delete(child));
  // Nobody may be listening yet when it is killed.
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.on("error", () => {});
  await once(child, "message");
  return child;
}

function environmentOf({ config, database, sandbox }: TestShop, port: number): Record<string, string> {
  return {
    NODE_ENV: "test",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: config.publicUrl,
    ATELIER_DATA_DIR: config.dataDir,
    ATELIER_SECRET: config.secret,
    ATELIER_DEMO: "no",
    // Should the tests be killed, it ends as well.
    ATELIER_STOP_WITH_PARENT: "yes",
    LOG_LEVEL: "warn",
    LIMIT_WRITES: "1000000",
    SMTP_URL: "",
    DATABASE_URL: database.url,
    STRIPE_SECRET_KEY: sandbox.secretKey,
    STRIPE_WEBHOOK_SECRET: sandbox.webhookSecret,
    STRIPE_API_URL: sandbox.url,
  };
}

/** Settles with the line by which the shop says that it is open. */
function untilReady(child: ChildProcess, said: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error(`The server did not open: ${said.join("")}`));
    const timer = setTimeout(fail, MOST_MS);
    child.once("exit", () => {
      clearTimeout(timer);
      fail();
    });
    child.stdout?.on("data", () => {
      if (!/\bis ready\b/.test(said.join(""))) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A port nobody listens on, of those the system gives to no outgoing connection. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    const listens = new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false)).listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!(await listens)) continue;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }
}
