import type { CSSProperties } from "react";

/** The share of its cell a work gets, so that all have about the same area: `min(100%, 88% × √(w/h))`. */
export function hungWidth(picture: { width: number; height: number }): CSSProperties {
  const share = Math.min(100, 88 * Math.sqrt(picture.width / picture.height));
  return { "--w": `${Math.round(share)}%` } as CSSProperties;
}
