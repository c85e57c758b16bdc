import type { AdminOrderView } from "@atelier/contract/orders";
import { formatAmount, formatMoney, Note } from "@atelier/ui";
import { type MoneyColumn, MoneyTable, Section } from "@atelier/ui/admin";
import { currencySign } from "../../parts/currency-sign.ts";
import { useZone } from "../../shell/session.tsx";
import { longWhen } from "../../parts/when.ts";
import { locale, t } from "../../words/words.ts";
import { DerivationSteps } from "./derivation-steps.tsx";
import { type MoneyLine, orderSums } from "./money-rows.ts";

/** The money, printed: one line each, a double rule below the total, then how it was paid. */
export function OrderMoney(props: { order: AdminOrderView }) {
  const { order } = props;
  const { totals } = order;
  const sign = currencySign(totals.currency);
  const sums = orderSums(order, deliveryLabel(order));
  const discounted = sums.total.discountMinor > 0;
  const amount = (minor: number) => formatAmount(minor, totals.currency, locale());
  const cells = (line: Omit<MoneyLine, "key" | "label" | "quantity">) => ({
    price: amount(line.priceMinor),
    discount: line.discountMinor === 0 ? "–" : amount(-line.discountMinor),
    paid: amount(line.paidMinor),
    tax: line.taxMinor === 0 ? "–" : amount(line.taxMinor),
    net: <span className="two">{amount(line.netMinor)}</span>,
  });
  const columns: MoneyColumn[] = [
    { key: "line", head: t("money.line") },
    { key: "quantity", head: t("money.quantity"), wideOnly: true },
    { key: "price", head: t("money.price") },
    ...(discounted ? [{ key: "discount", head: t("money.discount"), wideOnly: true }] : []),
    { key: "paid", head: t("money.counts") },
    { key: "tax", head: totals.pricesIncludeTax ? t("money.taxIn") : t("money.tax"), wideOnly: true },
    { key: "net", head: t("money.net"), wideOnly: true },
  ];
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <Section
      title={t("money.title")}
      aside={totals.pricesIncludeTax ? t("money.taxIncluded", { sign }) : t("money.taxAdded", { sign })}
    >
      <MoneyTable
        label={t("money.title")}
        columns={columns}
        rows={sums.lines.map((line) => ({
          key: line.key,
          cells: { line: line.label, quantity: line.quantity, ...cells(line) },
        }))}
        total={{
          key: "total",
          cells: {
            line: t("money.total"),
            quantity: pieces,
            ...cells(sums.total),
            paid: formatMoney(totals.totalMinor, totals.currency, locale()),
          },
        }}
        after={usePaymentLines(order)}
      />
      {!sums.ties && <Note tone="alert">{t("money.doesNotTie")}</Note>}
      <DerivationSteps totals={totals} />
    </Section>
  );
}

function deliveryLabel(order: AdminOrderView): string {
  return order.shippingName ? t("money.deliveryBy", { name: order.shippingName }) : t("money.delivery");
}

function usePaymentLines(order: AdminOrderView) {
  const zone = useZone();
  const { payment, totals } = order;
  const amount = (minor: number) => formatAmount(minor, totals.currency, locale());
  return [
    {
      key: "captured",
      label: payment.method ? t("money.paidBy", { method: payment.method }) : t("money.paid"),
      note: order.paidAt ? longWhen(order.paidAt, zone) : t("money.nothingYet"),
      value: amount(payment.capturedMinor),
      void: payment.capturedMinor === 0,
    },
    ...order.refunds.map((refund) => ({
      key: refund.id,
      label: t("money.refunded"),
      note: `${refund.reason}, ${longWhen(refund.createdAt, zone)}`,
      value: amount(-refund.amountMinor),
    })),
    ...(order.refunds.length === 0
      ? [
          {
            key: "refunded",
            label: t("money.refunded"),
            note: t("money.nothingSoFar"),
            value: amount(-payment.refundedMinor),
            void: true,
          },
        ]
      : []),
  ];
}
