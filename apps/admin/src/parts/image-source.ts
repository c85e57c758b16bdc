import type { ImageView } from "@atelier/contract/common";
import type { PictureFormat, PictureSource } from "@atelier/ui";

const best: readonly PictureFormat[] = ["avif", "webp", "jpeg"];

/** A stored picture as the components show it; formats that lack a width of the others are left out. */
export function imageSource(image: ImageView): PictureSource {
  const widest = image.renditions.find((one) => one.format === "jpeg") ?? image.renditions[0];
  const widths = [...(widest?.widths ?? [])].sort((a, b) => a - b);
  const whole = image.renditions.filter((one) => widths.every((width) => one.widths.includes(width)));
  return {
    widths,
    formats: best.filter((format) => whole.some((one) => one.format === format)),
    url: (width, format) => `/files/${image.id}/${width}.${format}`,
    alt: image.alt,
    width: image.width,
    height: image.height,
    color: image.color,
    focal: image.focus,
  };
}

/** Whether anything of it can be shown yet. */
export function isShowable(image: ImageView | null): image is ImageView {
  return image !== null && image.renditions.some((one) => one.widths.length > 0);
}
