import { execFileSync, spawn } from "node:child_process";
import { chmodSync, statSync } from "node:fs";

/** How a Postgres binary is run here: as ourselves, or, for root, as somebody Postgres accepts. */
export type Runner = (binary: string, args: string[]) => Promise<void>;

const NOBODY = 65_534;

/**
 * Postgres refuses to run as root. In a user namespace root bears another number and keeps its files,
 * so the shop may live in a folder that only root can enter.
 */
export function runnerFor(): Runner {
  if (process.getuid?.() !== 0) return (binary, args) => run(binary, args);
  if (canMapUsers()) {
    const mapped = ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
    return (binary, args) => run("unshare", [...mapped, binary, ...args]);
  }
  return () =>
    Promise.reject(
      new Error(
        "Postgres does not run as root, and this system forbids user namespaces. Start Atelier as an ordinary user, or set DATABASE_URL.",
      ),
    );
}

function canMapUsers(): boolean {
  try {
    execFileSync("unshare", ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const MOST_MS = 120_000;

function run(command: string, args: string[]): Promise<void> {
  const binary = args.find((arg) => arg.startsWith("/")) ?? command;
  makeExecutable(command.startsWith("/") ? command : binary);
  return new Promise((resolve, reject) => {
    // In a group of its own: Ctrl-C is for the shop, which then stops Postgres in order.
    const child = spawn(command, args, {
      env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), MOST_MS);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(said.trim() || `${binary} ended with ${signal ?? code}`));
    });
  });
}

/** Package managers drop the executable bit of a binary now and then. */
function makeExecutable(path: string): void {
  const { mode } = statSync(path);
  if ((mode & 0o111) !== 0o111) chmodSync(path, mode | 0o555);
}
