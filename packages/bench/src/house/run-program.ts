import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { benchFolder, root } from "./places.ts";

export interface Program {
  pid: number;
  /** What its line of readiness matched. */
  ready: RegExpExecArray;
  /** From being started to being ready, in milliseconds. */
  tookMs: number;
  stop(): Promise<void>;
}

export interface ProgramWish {
  name: string;
  /** Options of Node before the file, if any, the file, and what the file is told. */
  args: readonly string[];
  env: Record<string, string>;
  ready: RegExp;
  patienceMs?: number;
}

/** Starts a program of ours on this Node and waits until it says that it is ready. What it says goes into a log. */
export async function runProgram({ name, args, env, ready, patienceMs = 30_000 }: ProgramWish): Promise<Program> {
  mkdirSync(join(benchFolder, "logs"), { recursive: true });
  const path = join(benchFolder, "logs", `${name}.log`);
  const log = openSync(path, "w");
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...withoutSettings(), ATELIER_STOP_WITH_PARENT: "yes", ...env },
    // Each ends when this end of its input is closed, so that none outlives a bench that was killed.
    stdio: ["pipe", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  void ended.then(() => closeSync(log));
  child.stderr.on("data", (chunk: Buffer) => void writeSync(log, chunk));
  const match = await new Promise<RegExpExecArray>((resolve, reject) => {
    let said = "";
    const hurry = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`${name} was not ready in time; see ${path}`));
    }, patienceMs);
    child.stdout.on("data", (chunk: Buffer) => {
      writeSync(log, chunk);
      if (said === "ready") return;
      said += chunk.toString("utf8");
      const found = ready.exec(said);
      if (!found) return;
      said = "ready";
      clearTimeout(hurry);
      resolve(found);
    });
    child.once("error", reject);
    void ended.then(() => {
      clearTimeout(hurry);
      reject(new Error(`${name} ended before it was ready: ${readFileSync(path, "utf8").slice(-2_000)}`));
    });
  });
  const tookMs = performance.now() - began;
  return { pid: child.pid ?? 0, ready: match, tookMs, stop: () => stopProgram(child, ended) };
}

async function stopProgram(child: ReturnType<typeof spawn>, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const hurry = setTimeout(() => child.kill("SIGKILL"), 15_000);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(hurry);
}

/** The environment without settings of a shop somebody has open beside the bench. */
function withoutSettings(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG, TZ } = process.env;
  return Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, LANG, TZ }).filter(([, value]) => value !== undefined),
  );
}

/** A port nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
