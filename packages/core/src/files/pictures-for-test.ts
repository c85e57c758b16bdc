import sharp from "sharp";
import { type ReadRendition, readRendition } from "./read-rendition.ts";

/** A picture of two grounds, with a place of its taking in its metadata and a note on which way up it is. Used by tests. */
export function pictureForTest(
  width = 800,
  height = 600,
  format: "jpeg" | "png" | "webp" | "tiff" | "gif" | "avif" = "jpeg",
): Promise<Buffer> {
  const ground = sharp({ create: { width, height, channels: 3, background: "#b03020" } });
  return ground
    .composite([
      {
        input: {
          create: { width: Math.ceil(width / 4), height: Math.ceil(height / 4), channels: 3, background: "#203040" },
        },
        gravity: "northwest",
      },
    ])
    .withExif({ IFD0: { Copyright: "Ruth Fenn" }, IFD3: { GPSLatitude: "52/1 3/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
}

/** What an address of the shop's files gives, where it gives a file. Used by tests. */
export async function fileForTest(...asked: Parameters<typeof readRendition>): Promise<ReadRendition> {
  const found = await readRendition(...asked);
  if ("location" in found) throw new Error("Another picture took its place");
  return found;
}
