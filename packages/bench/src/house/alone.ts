import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchFolder } from "./places.ts";
import { say } from "./say.ts";

const PATIENCE_MS = 1_800_000;

/** Waits until no other bench runs in this folder: two at once would measure each other. Returns how to let the next one in. */
export async function aloneInFolder(): Promise<() => void> {
  mkdirSync(benchFolder, { recursive: true });
  const path = join(benchFolder, "running");
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let told = false; !claim(path); told = true) {
    if (!told) say("Another bench runs in this folder; waiting for it to end");
    if (Date.now() > giveUpAt) throw new Error("Another bench has not ended in half an hour");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return () => rmSync(path, { force: true });
}

function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isAlive(readPid(path))) rmSync(path, { force: true });
    return false;
  }
}

function readPid(path: string): number {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
