import type { ImageView } from "@atelier/contract/common";
import type { ShopSettings } from "@atelier/contract/settings";
import type { Config } from "../kernel/index.ts";
import type { MailPicture, MailShop } from "./mail-data.ts";

/** The sender as its mails show it. */
export function mailShop(config: Pick<Config, "publicUrl">, settings: ShopSettings): MailShop {
  return { name: settings.name, address: settings.address, email: settings.email, url: config.publicUrl, timeZone: settings.timeZone };
}

// Twice the 72 px it is shown at, for screens of double density.
const WIDE_ENOUGH = 144;

/** A thing's picture at the shop's own address, as a JPEG every mail program can show; null when there is none. */
export function mailPicture(config: Pick<Config, "publicUrl">, image: ImageView | null): MailPicture | null {
  const widths = image?.renditions.find((rendition) => rendition.format === "jpeg")?.widths.toSorted((a, b) => a - b);
  const width = widths?.find((wide) => wide >= WIDE_ENOUGH) ?? widths?.at(-1);
  if (!image || !width) return null;
  return { url: `${config.publicUrl}/files/${image.id}/${width}.jpeg`, width, height: Math.max(1, Math.round((width * image.height) / image.width)) };
}
