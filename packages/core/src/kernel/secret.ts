import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";

/** The configuration with its secret: the one that is set, or one made once and kept in the data folder. */
export async function withSecret(config: Config): Promise<Config> {
  if (config.secret) return config;
  await mkdir(config.dataDir, { recursive: true });
  const path = join(config.dataDir, "secret");
  const kept = await readFile(path, "utf8").catch(unlessCode("ENOENT"));
  return { ...config, secret: kept ?? (await makeSecret(path)) };
}

/** Written aside and linked whole, so that a process killed half way leaves no empty secret, and of two the first wins. */
async function makeSecret(path: string): Promise<string> {
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(aside, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
  await link(aside, path).catch(unlessCode("EEXIST"));
  await rm(aside, { force: true });
  return readFile(path, "utf8");
}

function unlessCode(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) throw error;
  };
}
