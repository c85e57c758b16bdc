import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { post } from "../ledger/index.ts";
import type { LockedOrder } from "../orders/index.ts";

type Sums = Pick<
  LockedOrder,
  "id" | "currency" | "pricesIncludeTax" | "goodsMinor" | "discountMinor" | "shippingMinor" | "taxMinor" | "totalMinor"
> & {
  /** The part of the tax that lies on delivery, where the lines are at hand already. */
  shippingTaxMinor?: number;
};

/** Step: a sale in the journal: what Stripe owes us against goods, delivery and the tax we owe. */
export async function postSale(tx: Tx, order: Sums, at?: string): Promise<void> {
  const postings = await salePostings(tx, order, { sign: 1, against: "stripe_clearing" });
  await post(tx, { kind: "order.paid", reference: { kind: "order", id: order.id }, ...when(at), postings });
}

/** Step: a sale undone: the same sums the other way round, now owed to the customer. */
export async function postSaleUndone(tx: Tx, order: Sums, at?: string): Promise<void> {
  const postings = await salePostings(tx, order, { sign: -1, against: "owed_to_customers" });
  await post(tx, { kind: "order.cancelled", reference: { kind: "order", id: order.id }, ...when(at), postings });
}

/** Step: money that came for an order nobody can serve any more: owed back as soon as it is here. */
export async function postUnclaimed(tx: Tx, order: Sums, at?: string): Promise<void> {
  const unit = order.currency;
  await post(tx, {
    kind: "payment.unclaimed",
    reference: { kind: "order", id: order.id },
    ...when(at),
    postings: [
      { account: { kind: "stripe_clearing" }, unit, amount: order.totalMinor },
      { account: { kind: "owed_to_customers" }, unit, amount: -order.totalMinor },
    ],
  });
}

function when(at: string | undefined): { at?: string } {
  return at === undefined ? {} : { at };
}

async function salePostings(
  tx: Tx,
  order: Sums,
  { sign, against }: { sign: 1 | -1; against: "stripe_clearing" | "owed_to_customers" },
) {
  const shippingTax = order.shippingTaxMinor ?? (await frozenShippingTax(tx, order.id));
  const goodsTax = order.taxMinor - shippingTax;
  const goods = order.goodsMinor - order.discountMinor - (order.pricesIncludeTax ? goodsTax : 0);
  const shipping = order.shippingMinor - (order.pricesIncludeTax ? shippingTax : 0);
  const unit = order.currency;
  return [
    { account: { kind: against }, unit, amount: sign * order.totalMinor },
    { account: { kind: "sales" as const }, unit, amount: -sign * goods },
    { account: { kind: "shipping" as const }, unit, amount: -sign * shipping },
    { account: { kind: "tax" as const }, unit, amount: -sign * order.taxMinor },
  ];
}

/** The part of the tax that lies on delivery. */
export function shippingTaxOf(lines: readonly { shippingTaxShareMinor: number }[]): number {
  return lines.reduce((sum, line) => sum + line.shippingTaxShareMinor, 0);
}

async function frozenShippingTax(tx: Tx, orderId: string): Promise<number> {
  const { shippingTax } = await tx
    .selectFrom("orderLines")
    .select(sql<number>`coalesce(sum(shipping_tax_share_minor), 0)::bigint`.as("shippingTax"))
    .where("orderId", "=", orderId)
    .executeTakeFirstOrThrow();
  return shippingTax;
}
