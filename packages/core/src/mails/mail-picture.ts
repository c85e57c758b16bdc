import type { ImageView } from "@atelier/contract/common";
import type { Context } from "../kernel/index.ts";
import type { MailPicture } from "./mail-data.ts";

// Twice the 72 px it is shown at, for screens of double density.
const WIDE_ENOUGH = 144;

/** A thing's picture for its mail: mail programs show JPEG and little else. */
export function mailPicture(ctx: Pick<Context, "config">, image: ImageView | null): MailPicture | null {
  const widths = image?.renditions.find((rendition) => rendition.format === "jpeg")?.widths.toSorted((a, b) => a - b);
  const width = widths?.find((wide) => wide >= WIDE_ENOUGH) ?? widths?.at(-1);
  if (!image || !width) return null;
  return {
    url: `${ctx.config.publicUrl}/files/${image.id}/${width}.jpeg`,
    width,
    height: Math.max(1, Math.round((width * image.height) / image.width)),
  };
}
