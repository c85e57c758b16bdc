import { buffer } from "node:stream/consumers";
import { type Context, inTransaction } from "../kernel/index.ts";
import { renditionKey } from "./file-key.ts";
import { fileById, type KnownFile, type Rendition, renditionsOf } from "./file-queries.ts";
import { fileStore } from "./file-store.ts";
import { addRendition, markReady, markRefused } from "./file-writes.ts";
import { type DecodedPicture, decodePicture, renderPicture, renditionsFor } from "./render-picture.ts";

/**
 * Job: makes of a picture what the pages show, JPEG and WebP first so that it is seen early. Run again, or killed half
 * way, it makes what is missing. A picture that cannot be read is marked refused with the reason; only a store or a
 * database out of reach makes the job fail and try again.
 */
export function makeRenditions(ctx: Context, input: { fileId: string }, signal?: AbortSignal): Promise<void> {
  return makeMissing(ctx, input, { quickOnly: false, ...(signal ? { signal } : {}) });
}

/** The same without AVIF, which takes most of the time: enough for the picture to be shown. The job makes the rest. */
export async function makeQuickRenditions(ctx: Context, input: { fileId: string }): Promise<void> {
  await makeMissing(ctx, input, { quickOnly: true });
}

async function makeMissing(
  ctx: Context,
  input: { fileId: string },
  how: { quickOnly: boolean; signal?: AbortSignal },
): Promise<void> {
  const file = await fileById(ctx.db, input.fileId);
  if (!file || file.state === "refused") return;
  const picture = await decode(ctx, file);
  if (!picture) return;
  const made = new Set((await renditionsOf(ctx.db, file.id)).map(nameOf));
  const wanted = renditionsFor(picture.width);
  let shown = file.state === "ready";
  for (const rendition of wanted) {
    how.signal?.throwIfAborted();
    if (rendition.format === "avif" && how.quickOnly) continue;
    if (rendition.format === "avif" && !shown) shown = await show(ctx, file, picture);
    if (!made.has(nameOf(rendition))) await makeOne(ctx, file, { picture, rendition });
  }
  if (!shown) await show(ctx, file, picture);
}

function nameOf({ format, width }: Rendition): string {
  return `${width}.${format}`;
}

async function decode(ctx: Context, file: KnownFile): Promise<DecodedPicture | undefined> {
  const stored = await fileStore(ctx.config).get(file.storageKey);
  const bytes = stored && (await buffer(stored.body));
  try {
    if (!bytes) throw new Error("Its bytes are not in the store");
    return await decodePicture(bytes);
  } catch (error) {
    const because = error instanceof Error ? error.message : "It cannot be read";
    await inTransaction(ctx, (tx) => markRefused(tx, file.id, because.slice(0, 300)));
    ctx.log.warn({ fileId: file.id, because }, "A picture was refused");
    return undefined;
  }
}

async function show(ctx: Context, file: KnownFile, picture: DecodedPicture): Promise<true> {
  await inTransaction(ctx, (tx) => markReady(tx, file.id, picture));
  return true;
}

async function makeOne(
  ctx: Context,
  file: KnownFile,
  one: { picture: DecodedPicture; rendition: Rendition },
): Promise<void> {
  const { format, width } = one.rendition;
  const { bytes, height } = await renderPicture(one.picture, one.rendition);
  const storageKey = renditionKey(file.id, width, format);
  await fileStore(ctx.config).put({ key: storageKey, bytes, contentType: `image/${format}` });
  await inTransaction(ctx, (tx) =>
    addRendition(tx, file.id, { format, width, height, bytes: bytes.length, storageKey }),
  );
}
