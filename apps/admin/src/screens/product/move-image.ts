import type { ImageDraft } from "./product-draft.ts";

/** The list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length || from === to) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

/** A picture that arrived: at the end, or in another's place with all that was said of it. The same twice is one. */
export function withPicture(
  images: readonly ImageDraft[],
  image: ImageDraft,
  replaces: string | null,
): readonly ImageDraft[] {
  if (images.some((one) => one.fileId === image.fileId)) return images;
  const at = images.findIndex((one) => one.fileId === replaces);
  const old = images[at];
  if (!old) return [...images, image];
  const { alt, variantId, focus } = old;
  return images.with(at, { ...image, alt, variantId, focus, replaces: old.replaces ?? old.fileId });
}
