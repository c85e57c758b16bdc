import type { ImageView } from "@atelier/contract/common";
import type { PictureFormat, PictureSource } from "@atelier/ui";

const best: readonly PictureFormat[] = ["avif", "webp", "jpeg"];

/** A picture of the shop as a page hangs it. A format still being made is left out. */
export function pictureOf(image: ImageView): PictureSource {
  const made = best.flatMap(
    (format) => image.renditions.find((one) => one.format === format && one.widths.length > 0) ?? [],
  );
  const widths = made.at(-1)?.widths.toSorted((a, b) => a - b) ?? [];
  const whole = made.filter((one) => widths.every((width) => one.widths.includes(width)));
  return {
    widths,
    formats: whole.map((one) => one.format),
    url: (width, format) => `/files/${image.id}/${width}.${format}`,
    alt: image.alt,
    width: image.width,
    height: image.height,
    color: image.color,
    focal: image.focus,
  };
}
