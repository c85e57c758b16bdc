import type { DerivationStep } from "@atelier/contract/cart";
import type { Address } from "@atelier/contract/checkout";
import type { DB } from "@atelier/db";
import type { ExpressionBuilder } from "kysely";

/** What every act and every view of an order begins with, its documents in their own types. */
export function orderColumns(eb: ExpressionBuilder<DB & { o: DB["orders"] }, "o">) {
  return [
    "o.id",
    "o.number",
    "o.email",
    "o.locale",
    "o.cartId",
    "o.currency",
    "o.pricesIncludeTax",
    "o.status",
    "o.fulfillment",
    "o.cancelledBecause",
    "o.goodsMinor",
    "o.discountMinor",
    "o.shippingMinor",
    "o.taxMinor",
    "o.totalMinor",
    "o.placedAt",
    "o.expiresAt",
    "o.shippingName",
    "o.shippingPromise",
    eb.ref("o.derivation").$castTo<DerivationStep[]>().as("derivation"),
    eb.ref("o.shippingAddress").$castTo<Address | null>().as("shippingAddress"),
  ] as const;
}
