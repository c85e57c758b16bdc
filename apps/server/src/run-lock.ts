import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotOpen } from "@atelier/core/opening";

interface Running {
  pid: number;
  url: string;
  instance: string;
  /** Where its own port answers, whatever name the shop has outside. */
  local: string;
}

const TRIES = 3;

/** Marks the data folder as in use by this process, or says where the other one runs. Returns how to give it back. */
export async function lockDataFolder(folder: string, self: Running): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "running.json");
  for (let tried = 1; ; tried++) {
    try {
      writeFileSync(path, JSON.stringify(self), { flag: "wx" });
      return () => giveBack(path, self);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const other = read(path);
    if (other && (await isRunning(other))) {
      throw new CannotOpen(
        "alreadyRunning",
        `This shop already runs at ${other.url} (process ${other.pid}). Stop it first, or set another ATELIER_DATA_DIR and PORT.`,
      );
    }
    if (tried >= TRIES)
      throw new CannotOpen("alreadyRunning", `Another start of this shop is under way. Its mark is ${path}.`);
    // Left by a process that was killed.
    rmSync(path, { force: true });
  }
}

function giveBack(path: string, self: Running): void {
  if (read(path)?.instance === self.instance) rmSync(path, { force: true });
}

function read(path: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Running;
  } catch {
    return undefined;
  }
}

/** A process number may have passed to somebody else, so the shop is asked at its door too. */
async function isRunning(other: Running): Promise<boolean> {
  if (!isAlive(other.pid)) return false;
  if (other.pid === process.pid) return false;
  try {
    const answer = await fetch(`${other.local}/healthz`, { signal: AbortSignal.timeout(2_000) });
    const { instance } = (await answer.json()) as { instance?: string };
    return instance === other.instance;
  } catch {
    // Still starting, or too busy to answer: where the system tells what a process is, only a Node counts.
    return looksLikeNode(other.pid);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function looksLikeNode(pid: number): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return command.includes("server") && command.includes("main.");
  } catch {
    return true;
  }
}
