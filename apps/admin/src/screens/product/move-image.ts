import type { ImageDraft } from "./product-draft.ts";

/** The list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length || from === to) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

/** A picture that arrived: at the end, or in another's place with that one's words. The same picture twice is one. */
export function withPicture(
  images: readonly ImageDraft[],
  image: ImageDraft,
  replaces: string | null,
): readonly ImageDraft[] {
  if (images.some((one) => one.fileId === image.fileId)) return images;
  const at = images.findIndex((one) => one.fileId === replaces);
  const old = images[at];
  return old ? images.with(at, { ...image, alt: old.alt, variantId: old.variantId }) : [...images, image];
}
