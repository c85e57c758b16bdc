import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Config, Refusal } from "../kernel/index.ts";
import { KEPT_DAYS, MOST_BYTES } from "./import-limits.ts";

type Shop = Pick<Config, "dataDir">;

export interface FilePrint {
  fileHash: string;
  totalBytes: number;
}

function folder(config: Shop): string {
  return join(config.dataDir, "imports");
}

/** Where the file of a run lies. The key is an id of ours, never a name somebody sent. */
export function storedPath(config: Shop, key: string): string {
  if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error("This is no key of a stored import");
  return join(folder(config), key);
}

/** Whether the file of a run is still kept. */
export function isStored(config: Shop, key: string): Promise<boolean> {
  return access(storedPath(config, key)).then(
    () => true,
    () => false,
  );
}

/** Writes an upload to the data folder as it comes. Refuses: files.too-large (200 MB), with nothing kept. */
export async function storeUpload(config: Shop, key: string, stream: AsyncIterable<Uint8Array>): Promise<FilePrint> {
  await mkdir(folder(config), { recursive: true });
  const path = storedPath(config, key);
  const print = createHash("sha256");
  let totalBytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of stream) {
      totalBytes += chunk.length;
      if (totalBytes > MOST_BYTES) throw new Refusal("files.too-large");
      print.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { fileHash: print.digest("hex"), totalBytes };
}

/** Throws the file of a run away. */
export async function removeStored(config: Shop, key: string): Promise<void> {
  await rm(storedPath(config, key), { force: true });
}

const DAY_MS = 86_400_000;

/** Throws files away that have lain here for longer than they are kept. */
export async function removeOldFiles(config: Shop): Promise<void> {
  const names = await readdir(folder(config)).catch(() => []);
  for (const name of names) {
    const path = join(folder(config), name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() && Date.now() - found.mtimeMs > KEPT_DAYS * DAY_MS) await rm(path, { force: true });
  }
}

/** The print and length of a file anywhere on the disk. */
export async function printOf(path: string): Promise<FilePrint> {
  const print = createHash("sha256");
  let totalBytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    totalBytes += chunk.length;
    print.update(chunk);
  }
  return { fileHash: print.digest("hex"), totalBytes };
}
