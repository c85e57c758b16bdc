import type { Tx } from "@atelier/db";
import { type Context, derivedToken } from "../kernel/index.ts";
import { type MailLocale, type MailOrder, mailPicture, mailShop, type MailShop } from "../mails/index.ts";
import { linesOfOrder } from "./order-lines-query.ts";
import { orderWithPayment } from "./order-queries.ts";
import type { Packed } from "./pack-parcel.ts";

/** The private link's token: made again from the order's id, so that only its hash is stored. */
export function tokenOfOrder(ctx: Pick<Context, "config">, orderId: string): string {
  return derivedToken(ctx.config, "order link", orderId);
}

/** The address of an order's private page. */
export function linkToOrder(ctx: Pick<Context, "config">, orderId: string): string {
  return `${ctx.config.publicUrl}/order/${tokenOfOrder(ctx, orderId)}`;
}

export interface OrderForMail {
  orderId: string;
  recipient: string;
  locale: MailLocale;
  data: { shop: MailShop; order: MailOrder };
}

type Line = Awaited<ReturnType<typeof linesOfOrder>>[number];
type Sold = Pick<
  Awaited<ReturnType<typeof orderWithPayment>>,
  | "id"
  | "email"
  | "locale"
  | "number"
  | "placedAt"
  | "currency"
  | "totalMinor"
  | "derivation"
  | "shippingAddress"
  | "shippingName"
  | "shippingPromise"
>;

/** What every mail about an order says: to whom, in which language, and the order as it was sold. */
export async function orderForMail(tx: Tx, ctx: Context, orderId: string): Promise<OrderForMail> {
  const order = await orderWithPayment(tx, orderId);
  const lines = await linesOfOrder(tx, orderId);
  return soldForMail(ctx, { order, lines, shop: await mailShop(tx, ctx) });
}

/** The same of one parcel: the lines that lie in it, as many pieces as do. */
export async function parcelForMail(
  tx: Tx,
  ctx: Context,
  { orderId, packed }: { orderId: string; packed: readonly Packed[] },
): Promise<OrderForMail> {
  const order = await orderWithPayment(tx, orderId);
  const pieces = new Map(packed.map(({ lineId, quantity }) => [lineId, quantity]));
  const lines = (await linesOfOrder(tx, orderId)).flatMap((line) => {
    const quantity = pieces.get(line.id);
    if (!quantity) return [];
    return [{ ...line, quantity, discountMinor: Math.round((line.discountMinor * quantity) / line.quantity) }];
  });
  return soldForMail(ctx, { order, lines, shop: await mailShop(tx, ctx) });
}

/** The same of an order whose rows are at hand. */
export function soldForMail(
  ctx: Pick<Context, "config">,
  { order, lines, shop }: { order: Sold; lines: readonly Line[]; shop: MailShop },
): OrderForMail {
  const { number, placedAt, currency, totalMinor, derivation, shippingAddress, shippingName, shippingPromise } = order;
  return {
    orderId: order.id,
    recipient: order.email,
    locale: order.locale === "de-DE" ? "de-DE" : "en-GB",
    data: {
      shop,
      order: {
        number,
        url: linkToOrder(ctx, order.id),
        placedAt,
        currency,
        lines: lines.map((line) => mailLine(ctx, line)),
        totals: { totalMinor, derivation },
        shippingAddress,
        shippingName,
        shippingPromise,
      },
    },
  };
}

function mailLine(ctx: Pick<Context, "config">, line: Line): MailOrder["lines"][number] {
  const detail = [line.medium, ...line.choices].filter(Boolean).join(", ");
  const lineMinor = line.unitPriceMinor * line.quantity - line.discountMinor;
  return {
    title: line.title,
    detail,
    note: "",
    quantity: line.quantity,
    lineMinor,
    picture: mailPicture(ctx, line.image),
  };
}
