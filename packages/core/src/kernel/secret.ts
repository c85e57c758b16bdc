import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";

/** The configuration with its secret: the one that is set, or one made once and kept in the data folder. */
export async function withSecret(config: Config): Promise<Config> {
  if (config.secret) return config;
  await mkdir(config.dataDir, { recursive: true });
  const path = join(config.dataDir, "secret");
  await writeFile(path, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return { ...config, secret: await readFile(path, "utf8") };
}
