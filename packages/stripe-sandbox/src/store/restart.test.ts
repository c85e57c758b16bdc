import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { startSandbox } from "../start-sandbox.ts";
import { openSandbox, order, sdkFor } from "../testing/open-sandbox.ts";
import { openEar } from "../testing/webhook-ear.ts";
import { JOURNAL_NAME } from "./journal.ts";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
const KEY = "sk_test_sandbox_restart";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "stripe-sandbox-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

interface Process {
  readonly child: ChildProcess;
  readonly stripe: Stripe;
  readonly port: number;
  readonly url: string;
}

async function run(dir: string): Promise<Process> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, STRIPE_SANDBOX_PORT: "0", STRIPE_SANDBOX_DIR: dir, STRIPE_SANDBOX_SECRET_KEY: KEY },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const url = /^Stripe sandbox is ready at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line))?.[1] ?? "";
  const port = Number(new URL(url).port);
  return { child, port, url, stripe: sdkFor({ port, secretKey: KEY }) };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

test("kill -9 loses nothing that was answered, thrice over", async () => {
  const dir = folder();
  const answered: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { child, stripe } = await run(dir);
    const work = Array.from({ length: 8 }, async (_, n) => {
      for (let m = 0; ; m += 1) answered.push((await stripe.products.create({ name: `${round}-${n}-${m}` })).id);
    });
    setTimeout(() => child.kill("SIGKILL"), 150);
    await Promise.allSettled(work);
  }
  const { child, stripe } = await run(dir);
  const kept = new Set(
    (await stripe.products.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 })).map(({ id }) => id),
  );
  expect(answered.length).toBeGreaterThan(20);
  expect(answered.filter((id) => !kept.has(id))).toEqual([]);
  expect(await kill(child, "SIGTERM")).toBe(0);
}, 60_000);

test("a started order goes on after a restart: session, key, clock and events unsent", async () => {
  const dir = folder();
  const ear = await openEar();
  const first = await startSandbox({ port: 0, dataDir: dir, webhookUrl: ear.url, retryDelaysSeconds: [3600] });
  ear.answers.push(...Array.from({ length: 20 }, () => 503));
  await first.control.clock.advance(1000);
  const session = await sdkFor(first).checkout.sessions.create(order(), { idempotencyKey: "order-1" });
  await first.control.sessions.pay(session.id, { method: "debit", outcome: "succeed" });
  await first.control.events.settled();
  await first.stop();
  ear.answers.length = 0;
  ear.heard.length = 0;
  const second = await openSandbox({ dataDir: dir, webhookUrl: ear.url });
  expect([second.secretKey, second.webhookSecret]).toEqual([first.secretKey, first.webhookSecret]);
  const replay = await second.stripe.checkout.sessions.create(order(), { idempotencyKey: "order-1" });
  expect(replay.id).toBe(session.id);
  expect(second.control.state().clock.offsetSeconds).toBe(1000);
  await second.control.clock.advance(3601);
  await second.control.events.settled();
  expect(ear.types()).toContain("checkout.session.completed");
  expect(ear.types()).toContain("checkout.session.async_payment_succeeded");
  expect(second.control.state().endpoints).toHaveLength(1);
});

test("a torn last line is left out, a broken line before it is refused by number", async () => {
  const dir = folder();
  const first = await startSandbox({ port: 0, dataDir: dir });
  await sdkFor(first).products.create({ name: "kept" });
  await first.stop();
  const file = join(dir, JOURNAL_NAME);
  appendFileSync(file, '[["put","products","prod_torn",{"id":"pro');
  const second = await startSandbox({ port: 0, dataDir: dir });
  expect(second.control.state().products.map(({ name }) => name)).toEqual(["kept"]);
  await sdkFor(second).products.create({ name: "after" });
  await second.stop();
  const lines = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [lines[0], "{broken", ...lines.slice(1)].join("\n"));
  await expect(startSandbox({ port: 0, dataDir: dir })).rejects.toThrow("damaged at line 2");
});

test("a port in use and a folder in use are said in one sentence", async () => {
  const dir = folder();
  const first = await openSandbox({ dataDir: dir });
  await expect(startSandbox({ port: first.port })).rejects.toThrow(
    `The port ${first.port} on 127.0.0.1 is already in use`,
  );
  await expect(startSandbox({ port: 0, dataDir: dir })).rejects.toThrow("already using the folder");
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, STRIPE_SANDBOX_PORT: String(first.port), STRIPE_SANDBOX_DIR: "" },
  });
  let said = "";
  child.stderr.on("data", (part) => (said += String(part)));
  const [code] = (await once(child, "exit")) as [number];
  expect([code, said]).toEqual([
    1,
    `The port ${first.port} on 127.0.0.1 is already in use; choose another for the Stripe sandbox.\n`,
  ]);
});
