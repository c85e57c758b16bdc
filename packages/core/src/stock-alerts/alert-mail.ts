import { type Context } from "../kernel/index.ts";
import { type MailGoods, mailPicture } from "../mails/index.ts";
import type { SellableVariant } from "../catalog/index.ts";

/** The thing as its mail shows it. */
export function goodsForMail(
  ctx: Pick<Context, "config">,
  { variant, currency }: { variant: SellableVariant; currency: string },
): MailGoods {
  return {
    title: variant.title,
    detail: [variant.medium, ...variant.choices].filter(Boolean).join(", "),
    priceMinor: variant.priceMinor,
    currency,
    picture: mailPicture(ctx, variant.image),
  };
}

/** Where the thing hangs, with its variant chosen. */
export function goodsUrl(ctx: Pick<Context, "config">, { slug, sku, id }: SellableVariant): string {
  return `${ctx.config.publicUrl}/goods/${slug}?variant=${encodeURIComponent(sku ?? id)}`;
}
