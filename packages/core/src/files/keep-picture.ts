import { createHash } from "node:crypto";
import type { Tx } from "@atelier/db";
import { assertOutsideTransaction, type Context, enqueue } from "../kernel/index.ts";
import { checkPicture } from "./check-picture.ts";
import { originalKey } from "./file-key.ts";
import { fileByHash, type KnownFile } from "./file-queries.ts";
import { fileStore } from "./file-store.ts";
import { insertFile, type NewFile } from "./file-writes.ts";
import { readWhole } from "./read-whole.ts";

const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 200;
type Shop = Pick<Context, "db" | "config">;

export interface Picture {
  /** As its sender calls it: shown, never used as a path. */
  name: string;
  bytes: AsyncIterable<Uint8Array> | Uint8Array;
  isDemo?: boolean;
}

/** A picture whose bytes are stored, still to be written into the database by `writePicture`. */
export type KeptPicture = Omit<NewFile, "storageKey"> & { storageKey?: string };

/**
 * Checks a picture by its content and stores its bytes, outside any transaction; bytes the shop has already are not
 * stored again. Refuses: files.too-large (20 MB, 50 million pixels), files.not-an-image.
 */
export async function keepPicture(shop: Shop, picture: Picture): Promise<KeptPicture> {
  assertOutsideTransaction("store a picture");
  const bytes = await readWhole(picture.bytes, MOST_BYTES);
  const contentType = await checkPicture(bytes);
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const kept = {
    name: picture.name.slice(0, LONGEST_NAME),
    contentHash,
    bytes: bytes.length,
    isDemo: picture.isDemo ?? false,
  };
  if (await fileByHash(shop.db, contentHash)) return kept;
  const key = originalKey();
  await fileStore(shop.config).put({ key, bytes, contentType });
  return { ...kept, storageKey: key };
}

/**
 * Step: writes a kept picture and the job that makes its renditions, which goes before others when somebody awaits it;
 * finds the one with the same bytes if there is one.
 */
export async function writePicture(tx: Tx, kept: KeptPicture, awaited = false): Promise<KnownFile> {
  const { storageKey, ...rest } = kept;
  const added = storageKey === undefined ? undefined : await insertFile(tx, { ...rest, storageKey });
  const file = added ?? (await fileByHash(tx, kept.contentHash));
  if (!file) throw new Error("A picture the shop had is gone");
  // Also for one that was there and still waits: its job may have been given up while the store was away.
  if (file.state === "pending") {
    await enqueue(tx, {
      name: "files.make-renditions",
      payload: { fileId: file.id },
      key: `files.make-renditions:${file.id}`,
      awaited,
    });
  }
  return file;
}

/** Throws the bytes away that `keepPicture` stored when the picture turned out to be there already. */
export async function forgetDuplicate(
  shop: Pick<Context, "config" | "log">,
  kept: KeptPicture,
  written: KnownFile,
): Promise<void> {
  if (kept.storageKey === undefined || kept.storageKey === written.storageKey) return;
  await fileStore(shop.config)
    .remove(kept.storageKey)
    .catch((error: unknown) => shop.log.warn({ err: error }, "A doubled picture could not be removed"));
}
