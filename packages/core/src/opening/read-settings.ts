import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { type Config, readConfig, withSecret, WrongSettings } from "../kernel/index.ts";
import { CannotOpen } from "./cannot-open.ts";

/**
 * Reads the settings from the environment and from `.env` in `folder`, where the environment wins; the data folder is
 * taken from there too. Throws CannotOpen, naming every wrong setting at once; `toOpen` as in readConfig.
 */
export async function readSettings(
  folder: string,
  env: Record<string, string | undefined>,
  toOpen = false,
): Promise<Config> {
  const file = resolve(folder, ".env");
  const written = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  try {
    const config = readConfig({ ...written, ...env }, toOpen);
    return await withSecret({ ...config, dataDir: resolve(folder, config.dataDir) });
  } catch (error) {
    if (error instanceof WrongSettings) throw new CannotOpen("wrongSettings", error.message);
    if (!(error instanceof Error && "path" in error)) throw error;
    // Of all settings only the secret is looked for in the data folder.
    throw new CannotOpen("dataFolder", `The data folder cannot be used: ${error.message}.`, { cause: error });
  }
}
