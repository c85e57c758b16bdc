import type { AdminOrderRowView } from "@atelier/contract/orders";
import { currencyExponent } from "@atelier/ui";
import { csvText } from "../../parts/csv.ts";
import { t } from "../../words/words.ts";

/** Orders for a spreadsheet. Moments say their zone, sums are plain decimals beside their currency. */
export function ordersCsv(orders: readonly AdminOrderRowView[], zone: string): string {
  const heads = [
    t("orders.number"),
    `${t("orders.placed")} (${zone})`,
    t("orders.customer"),
    t("orders.mail"),
    t("orders.country"),
    t("orders.what"),
    t("orders.pieces"),
    t("orders.currency"),
    t("orders.netPlain"),
    t("orders.totalPlain"),
    t("orders.order"),
    t("orders.payment"),
    t("orders.fulfillment"),
    t("orders.tracking"),
    t("order.problem"),
  ];
  const moment = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const rows = orders.map((order) => [
    order.number,
    moment.format(new Date(order.placedAt)),
    order.customer,
    order.email,
    order.country ?? "",
    order.what,
    order.pieces,
    order.currency,
    decimal(order.netMinor, order.currency),
    decimal(order.totalMinor, order.currency),
    t(`orderStatus.${order.status}`),
    t(`payment.${order.paymentStatus}`),
    t(`fulfillment.${order.fulfillment}`),
    order.tracking,
    order.problem ?? "",
  ]);
  return csvText(heads, rows);
}

function decimal(minor: number, currency: string): number {
  return minor / 10 ** currencyExponent(currency);
}
