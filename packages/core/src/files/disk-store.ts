import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorCode } from "../kernel/index.ts";
import { assertKey } from "./file-key.ts";
import type { FileStore } from "./file-store.ts";

/** Keeps files in the data folder. A file is written aside and renamed, so that nobody reads half of one. */
export function diskStore(dataDir: string): FileStore {
  const pathOf = (key: string) => {
    assertKey(key);
    return join(dataDir, "files", key);
  };
  return {
    async put({ key, bytes }) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const aside = `${path}.${randomBytes(6).toString("hex")}.part`;
      try {
        await writeWhole(aside, bytes);
        await rename(aside, path);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    async get(key) {
      const file = await openIfThere(pathOf(key));
      if (!file) return undefined;
      const { size } = await file.stat();
      return { body: file.createReadStream(), bytes: size };
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
