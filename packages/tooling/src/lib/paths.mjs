import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");

/** The Node this repository brings along, which every part of the shop runs on. */
export const ownNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** A command installed at the root, for `run`. */
export function bin(name) {
  return join(root, "node_modules", ".bin", name);
}

/** The environment of a child: our Node and our commands first. */
export function childEnv(extra = {}) {
  const path = [dirname(ownNode), join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter);
  return { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...extra };
}

/** The settings of `.env` and the environment, which wins; only what the scripts themselves must know. */
export function settings() {
  return { ...readDotEnv(join(root, ".env")), ...process.env };
}

function readDotEnv(path) {
  if (!existsSync(path)) return {};
  const found = {};
  for (const line of readFileSync(path, "utf8").split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Z0-9_]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (match) found[match[1]] = match[2].replace(/^(["'])(.*)\1$/, "$2");
  }
  return found;
}

/** The data folder of the shop. */
export function dataFolder(env = settings()) {
  return resolve(root, env.ATELIER_DATA_DIR?.trim() || ".atelier");
}
