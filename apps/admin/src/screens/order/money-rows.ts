import type { AdminOrderView } from "@atelier/contract/orders";

/** One printed line of an order's money, all in minor units; `priceMinor` before discount, `paidMinor` as it counts to the total. */
export interface MoneyLine {
  key: string;
  label: string;
  quantity: number | null;
  priceMinor: number;
  discountMinor: number;
  paidMinor: number;
  taxMinor: number;
  netMinor: number;
}

export interface OrderSums {
  lines: MoneyLine[];
  total: Omit<MoneyLine, "key" | "label" | "quantity">;
  /** Whether what is printed adds up to what the order says; else something is wrong in the shop's books. */
  ties: boolean;
}

/**
 * The money of an order line by line, with delivery as a line of its own. The shares were fixed at the sale;
 * here they are only set side by side and checked against the order's totals.
 */
export function orderSums(order: Pick<AdminOrderView, "lines" | "totals">, deliveryLabel: string): OrderSums {
  const { totals } = order;
  const goods = order.lines.map((line): MoneyLine => {
    const priceMinor = line.unitPriceMinor * line.quantity;
    const shownMinor = priceMinor - line.discountMinor;
    const netMinor = totals.pricesIncludeTax ? shownMinor - line.taxMinor : shownMinor;
    const paidMinor = netMinor + line.taxMinor;
    return {
      key: line.id,
      label: [line.title, ...line.choices].join(", "),
      quantity: line.quantity,
      priceMinor,
      discountMinor: line.discountMinor,
      paidMinor,
      taxMinor: line.taxMinor,
      netMinor,
    };
  });
  const lines = totals.shippingMinor === null ? goods : [...goods, deliveryLine(order, deliveryLabel)];
  const sum = (of: (line: MoneyLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const total = {
    priceMinor: sum((line) => line.priceMinor),
    discountMinor: sum((line) => line.discountMinor),
    paidMinor: sum((line) => line.paidMinor),
    taxMinor: sum((line) => line.taxMinor),
    netMinor: sum((line) => line.netMinor),
  };
  const ties =
    total.paidMinor === totals.totalMinor &&
    total.taxMinor === totals.taxMinor &&
    total.discountMinor === totals.discountMinor;
  return { lines, total, ties };
}

function deliveryLine(order: Pick<AdminOrderView, "lines" | "totals">, label: string): MoneyLine {
  const { totals } = order;
  const shippingMinor = totals.shippingMinor ?? 0;
  const taxMinor = order.lines.reduce((sum, line) => sum + line.shippingTaxShareMinor, 0);
  const netMinor = totals.pricesIncludeTax ? shippingMinor - taxMinor : shippingMinor;
  return {
    key: "delivery",
    label,
    quantity: null,
    priceMinor: shippingMinor,
    discountMinor: 0,
    paidMinor: netMinor + taxMinor,
    taxMinor,
    netMinor,
  };
}
