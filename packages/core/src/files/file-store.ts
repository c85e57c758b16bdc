import type { Readable } from "node:stream";
import type { Config } from "../kernel/index.ts";
import { diskStore } from "./disk-store.ts";
import { s3Store } from "./s3.ts";

export interface StoredFile {
  body: Readable;
  bytes: number;
}

/** Where the bytes of files lie. Keys are made by the shop, never by a visitor. */
export interface FileStore {
  /** Writes all of it or nothing, over what was there. */
  put(file: { key: string; bytes: Uint8Array; contentType: string }): Promise<void>;
  /** Undefined when there is no such file. */
  get(key: string): Promise<StoredFile | undefined>;
  remove(key: string): Promise<void>;
}

const stores = new WeakMap<Config, FileStore>();

/** The shop's store: the bucket when one is set, the data folder otherwise. */
export function fileStore(config: Config): FileStore {
  const known = stores.get(config);
  if (known) return known;
  const store = config.s3 ? s3Store(config.s3) : diskStore(config.dataDir);
  stores.set(config, store);
  return store;
}
