import type { ImageView } from "@atelier/contract/common";
import { Picture } from "@atelier/ui";
import { imageSource, isShowable } from "./image-source.ts";

/** A small picture at its own ratio; a plain ground where there is none. Decoration: the name stands beside it. */
export function Thumb(props: { image: ImageView | null }) {
  if (!isShowable(props.image)) return <span className="thumb-void" aria-hidden="true" />;
  return <Picture className="thumb" source={{ ...imageSource(props.image), alt: "" }} sizes="64px" />;
}
