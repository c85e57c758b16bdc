import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { childEnv, ownNode, root } from "./paths.mjs";

/** A sentence for the person at the terminal, and the exit code. */
export class CannotStart extends Error {
  constructor(sentence, exitCode) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Whether these settings want the sandbox: no key of Stripe's own, and not a production shop that was not told. */
export function wantsSandbox(env) {
  if (env.STRIPE_SECRET_KEY?.trim()) return false;
  return env.NODE_ENV !== "production" || env.ATELIER_ALLOW_SANDBOX === "yes";
}

/** Starts the sandbox Stripe in its own folder. Returns the settings that point the shop at it, and how to stop it. */
export async function startSandbox({ folder, shopPort, publicUrl }) {
  const own = join(folder, "stripe-sandbox");
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CannotStart(`The data folder cannot be used: ${error.message}.`, 5);
  }
  const keys = readKeys(join(own, "keys.json"));
  // The same port each time, since pay pages that are still open bear it.
  const port = (await firstFree([keys.port, shopPort + 1])) ?? 0;
  const env = {
    STRIPE_SANDBOX_PORT: String(port),
    STRIPE_SANDBOX_DIR: own,
    STRIPE_SANDBOX_SECRET_KEY: keys.secretKey,
    STRIPE_SANDBOX_WEBHOOK_SECRET: keys.webhookSecret,
    STRIPE_SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${shopPort}/webhooks/stripe`,
    STRIPE_SANDBOX_SHOP_NAME: "Fenn & Foundry",
    ...(publicUrl ? { STRIPE_SANDBOX_PUBLIC_URL: publicUrl } : {}),
  };
  const child = spawn(ownNode, [join(root, "packages/tooling/src/sandbox-process.mjs")], {
    cwd: root,
    // Ctrl-C reaches a whole group; the sandbox stays until the shop has closed.
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    env: childEnv(env),
  });
  const url = await readyAt(child);
  writeFileSync(join(own, "keys.json"), JSON.stringify({ ...keys, port: Number(new URL(url).port) }), { mode: 0o600 });
  return {
    settings: { STRIPE_SECRET_KEY: keys.secretKey, STRIPE_WEBHOOK_SECRET: keys.webhookSecret, STRIPE_API_URL: url },
    stop: () => stopChild(child),
  };
}

function readKeys(path) {
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  const random = (bytes) => randomBytes(bytes).toString("hex");
  const keys = { secretKey: `sk_test_sandbox${random(16)}`, webhookSecret: `whsec_${random(16)}` };
  writeFileSync(path, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

async function firstFree(ports) {
  for (const port of ports) if (port && port < 65_536 && (await isFree(port))) return port;
  return undefined;
}

/** A port nobody uses. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
  });
}

function readyAt(child) {
  return new Promise((done, fail) => {
    let said = "";
    let complained = "";
    child.stderr.on("data", (chunk) => {
      complained += chunk;
    });
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const match = /ready at (\S+)/.exec(said);
      if (!match) return;
      child.stderr.pipe(process.stderr);
      done(match[1]);
    });
    child.on("error", fail);
    // Not its "exit": what it complained of may still be on the way.
    child.on("close", () => fail(whyNot(complained)));
  });
}

function whyNot(complained) {
  return /already using the folder/.test(complained)
    ? new CannotStart("Another start of this shop is under way on this data folder, or has just ended.", 3)
    : new CannotStart(`The sandbox Stripe did not start. ${complained.trim()}`, 1);
}

function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const hurry = setTimeout(() => child.kill("SIGKILL"), 5_000);
    child.once("exit", () => {
      clearTimeout(hurry);
      done();
    });
    child.kill("SIGTERM");
  });
}
