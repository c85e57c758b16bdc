import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, readConfig, withSecret, WrongSettings } from "@atelier/core/kernel";
import { CannotOpen } from "@atelier/core/opening";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Reads `.env` and the environment, which wins; folders are taken from the repository's root. Throws CannotOpen. */
export async function readEnvironment(): Promise<Config> {
  const file = resolve(repository, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  try {
    const config = readConfig(process.env);
    return await withSecret({ ...config, dataDir: resolve(repository, config.dataDir) });
  } catch (error) {
    if (error instanceof WrongSettings) throw new CannotOpen("wrongSettings", error.message);
    throw error;
  }
}
