import type { Readable } from "node:stream";
import type { Config } from "../kernel/index.ts";
import { diskStore } from "./disk-store.ts";

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
  const store = config.s3 ? bucketStore(config.s3) : diskStore(config.dataDir);
  stores.set(config, store);
  return store;
}

/** The bucket, whose SDK is loaded with its first file. */
function bucketStore(settings: NonNullable<Config["s3"]>): FileStore {
  let loading: Promise<FileStore> | undefined;
  const load = (): Promise<FileStore> => {
    loading ??= import("./s3.ts").then(({ s3Store }) => s3Store(settings));
    return loading;
  };
  return {
    put: async (file) => (await load()).put(file),
    get: async (key) => (await load()).get(key),
    remove: async (key) => (await load()).remove(key),
  };
}
