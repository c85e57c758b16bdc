import type { ImageView } from "@atelier/contract/common";

/** Previews and search engines read JPEG; more than 1,200 px they do not want. */
export function largestPicture(image: ImageView, origin: string): { url: string; width: number; height: number } {
  const widths = image.renditions.find((one) => one.format === "jpeg")?.widths ?? [];
  const width = widths.filter((one) => one <= 1_200).toSorted((a, b) => b - a)[0] ?? widths[0] ?? image.width;
  return {
    url: `${origin}/files/${image.id}/${width}.jpeg`,
    width,
    height: Math.round((width * image.height) / image.width),
  };
}
