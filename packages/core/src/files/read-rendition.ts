import { z } from "zod";
import type { Context } from "../kernel/index.ts";
import { orRefuse, Refusal } from "../kernel/index.ts";
import { renditionKeyOf } from "./file-queries.ts";
import { fileStore, type StoredFile } from "./file-store.ts";

const wanted = z.object({
  fileId: z.uuid(),
  width: z.coerce.number().int().min(1).max(100_000),
  format: z.enum(["avif", "webp", "jpeg"]),
});

export interface ReadRendition extends StoredFile {
  contentType: string;
  /** A file never changes under its id, so whoever has it need not ask again. */
  cacheControl: string;
}

/**
 * Opens what `/files/<id>/<width>.<format>` shows. Nothing else is ever served: no original, no other file.
 * Refuses: files.not-found.
 */
export async function readRendition(
  shop: Pick<Context, "db" | "config">,
  address: { fileId: string; width: number | string; format: string },
): Promise<ReadRendition> {
  const parsed = wanted.safeParse(address);
  if (!parsed.success) throw new Refusal("files.not-found");
  const { fileId, ...rendition } = parsed.data;
  const key = orRefuse(await renditionKeyOf(shop.db, fileId, rendition), "files.not-found");
  const stored = orRefuse(await fileStore(shop.config).get(key), "files.not-found");
  return { ...stored, contentType: `image/${rendition.format}`, cacheControl: "public, max-age=31536000, immutable" };
}
