import type { Sharp } from "sharp";
import { MOST_PIXELS } from "./check-picture.ts";
import type { Rendition } from "./file-queries.ts";

const WIDTHS = [320, 640, 960, 1280, 1920];
const widest = Math.max(...WIDTHS);

/** The decoder, loaded with the first picture. One at a time leaves the other cores to the shop, and no pixels stay behind. */
async function loadSharp() {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** A picture decoded once: upright, in sRGB, no wider than its largest rendition. */
export interface DecodedPicture {
  pixels: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
  /** Of the whole picture, upright. */
  width: number;
  height: number;
  color: string;
}

/** Decodes a picture, its first frame if it has several. Throws when it is broken or larger than 50 million pixels. */
export async function decodePicture(bytes: Buffer): Promise<DecodedPicture> {
  const sharp = await loadSharp();
  const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" });
  const { autoOrient } = await source.metadata();
  const { data, info } = await source
    .autoOrient()
    .resize({ width: Math.min(widest, autoOrient.width), withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels as DecodedPicture["raw"]["channels"] };
  return { pixels: data, raw, width: autoOrient.width, height: autoOrient.height, color: await colorOf(data, raw) };
}

async function colorOf(pixels: Buffer, raw: DecodedPicture["raw"]): Promise<string> {
  const sharp = await loadSharp();
  const small = sharp(pixels, { raw })
    .flatten({ background: "#ffffff" })
    .resize({ width: 64, withoutEnlargement: true });
  const { dominant } = await sharp(await small.toColourspace("srgb").png().toBuffer()).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** What is made of a picture of this width, in the order it is made: what every browser reads first, the smallest last. */
export function renditionsFor(width: number): Rendition[] {
  const own = Math.min(width, widest);
  const widths = [...WIDTHS.filter((candidate) => candidate < own), own];
  const formats = [["jpeg", "webp"], ["avif"]] as const;
  return formats.flatMap((group) => widths.flatMap((each) => group.map((format) => ({ format, width: each }))));
}

/** Encodes one rendition; nothing of the original but its pixels is in it. */
export async function renderPicture(
  picture: DecodedPicture,
  { format, width }: Rendition,
): Promise<{ bytes: Buffer; height: number }> {
  const sharp = await loadSharp();
  const resized = sharp(picture.pixels, { raw: picture.raw }).resize({ width, withoutEnlargement: true });
  const { data, info } = await encoded[format](resized).toBuffer({ resolveWithObject: true });
  return { bytes: data, height: info.height };
}

const encoded: Record<Rendition["format"], (picture: Sharp) => Sharp> = {
  jpeg: (picture) => picture.flatten({ background: "#ffffff" }).jpeg({ quality: 80, progressive: true }),
  webp: (picture) => picture.webp({ quality: 78, effort: 3 }),
  avif: (picture) => picture.avif({ quality: 52, effort: 2 }),
};
