import { Refusal } from "../kernel/index.ts";

export const MOST_PIXELS = 50_000_000;

// What the content says it is, and what the decoder must agree it is.
const decodedAs: Record<string, string> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "image/avif": "heif",
  "image/gif": "gif",
  "image/tiff": "tiff",
};

/**
 * Looks at what a file is, not at what it is called, and returns its content type. Refuses: files.not-an-image (also
 * SVG, and pictures that are scripts or pages too), files.too-large (more than 50 million pixels).
 */
export async function checkPicture(bytes: Buffer): Promise<string> {
  // Loaded with the first picture.
  const [{ fileTypeFromBuffer }, { default: sharp }] = await Promise.all([import("file-type"), import("sharp")]);
  const type = await fileTypeFromBuffer(bytes);
  const expected = type && decodedAs[type.mime];
  if (!expected || alsoAPage(bytes)) throw new Refusal("files.not-an-image");
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (metadata?.format !== expected) throw new Refusal("files.not-an-image");
  if (metadata.width * metadata.height > MOST_PIXELS) throw new Refusal("files.too-large");
  return type.mime;
}

const markup = /<(?:script|html|svg|!doctype html|\?php|iframe)[\s>]/i;

/** Searched as bytes; a chance hit in compressed pixels is one in 2^50. */
function alsoAPage(bytes: Buffer): boolean {
  return markup.test(bytes.toString("latin1"));
}
