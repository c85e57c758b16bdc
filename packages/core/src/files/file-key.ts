import { randomBytes } from "node:crypto";

// Two plain parts, or three for the renditions of one file.
const safeKey = /^(?:originals|renditions)\/[a-z0-9-]+(?:\/[0-9]+\.[a-z]+)?$/;

/** Throws for a key that could lead out of the store's folder. */
export function assertKey(key: string): void {
  if (!safeKey.test(key)) throw new Error("A file's key is not one the shop makes");
}

/** A key nobody can guess for a file as it came in. */
export function originalKey(): string {
  return `originals/${randomBytes(24).toString("hex")}`;
}

/** The key of one rendition: the same each time, so that making it again writes over it. */
export function renditionKey(fileId: string, width: number, format: string): string {
  return `renditions/${fileId}/${width}.${format}`;
}
