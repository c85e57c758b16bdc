import { z } from "zod";
import type { Context } from "../kernel/index.ts";
import { orRefuse, Refusal } from "../kernel/index.ts";
import { placeOfRendition, type Rendition, renditionsOf } from "./file-queries.ts";
import { fileStore, type StoredFile } from "./file-store.ts";

const wanted = z.object({
  fileId: z.uuid(),
  width: z.coerce.number().int().min(1).max(100_000),
  format: z.enum(["avif", "webp", "jpeg"]),
});

export interface ReadRendition extends StoredFile {
  contentType: string;
  cacheControl: string;
}

/** Another picture took this one's place: where it lies. */
export interface MovedRendition {
  location: string;
  cacheControl: string;
}

/** A file never changes under its id, so whoever has it need not ask again. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** The former picture may be put back. */
const FOR_MINUTES = "public, max-age=300";

/**
 * Opens what `/files/<id>/<width>.<format>` shows, or says which picture took its place. Nothing else is ever served: no
 * original, no other file. Refuses: files.not-found.
 */
export async function readRendition(
  shop: Pick<Context, "db" | "config">,
  address: { fileId: string; width: number | string; format: string },
): Promise<ReadRendition | MovedRendition> {
  const parsed = wanted.safeParse(address);
  if (!parsed.success) throw new Refusal("files.not-found");
  const { fileId, ...rendition } = parsed.data;
  const { storageKey, replacedBy } = orRefuse(await placeOfRendition(shop.db, fileId, rendition), "files.not-found");
  if (replacedBy !== null) {
    const { width, format } = nearest(await renditionsOf(shop.db, replacedBy), rendition);
    return { location: `/files/${replacedBy}/${width}.${format}`, cacheControl: FOR_MINUTES };
  }
  const stored = orRefuse(await fileStore(shop.config).get(storageKey), "files.not-found");
  return { ...stored, contentType: `image/${rendition.format}`, cacheControl: FOR_EVER };
}

/** In the same format where it was made already, and no smaller where there is one as large. */
function nearest(made: readonly Rendition[], wanted: Rendition): Rendition {
  const same = made.filter(({ format }) => format === wanted.format);
  const byWidth = (same.length > 0 ? same : made).toSorted((a, b) => a.width - b.width);
  return orRefuse(byWidth.find(({ width }) => width >= wanted.width) ?? byWidth.at(-1), "files.not-found");
}
