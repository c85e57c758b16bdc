import type { AdminOrderRowView } from "@atelier/contract/orders";
import { formatAmount } from "@atelier/ui";
import type { TableColumn } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { currencySign } from "../../parts/currency-sign.ts";
import { Time } from "../../parts/time.tsx";
import { locale, t } from "../../words/words.ts";
import { FulfillmentState, PaymentState } from "./order-states.tsx";

/** The columns of the orders list. The currency stands once, in the head. */
export function orderColumns(currency: string): TableColumn<AdminOrderRowView>[] {
  const sign = currencySign(currency);
  return [
    {
      key: "number",
      head: t("orders.number"),
      mono: true,
      width: "88px",
      cell: (order) => <OrderLink order={order}>{order.number}</OrderLink>,
    },
    {
      key: "placed",
      head: t("orders.placed"),
      soft: true,
      width: "108px",
      cell: (order) => <Time at={order.placedAt} />,
    },
    {
      key: "customer",
      head: t("orders.customer"),
      width: "22%",
      phone: "title",
      cell: (order) => <OrderLink order={order}>{order.customer || order.email}</OrderLink>,
    },
    { key: "what", head: t("orders.what"), soft: true, grows: true, wideOnly: true, cell: (order) => order.what },
    {
      key: "net",
      head: t("orders.net", { sign }),
      numeric: true,
      soft: true,
      width: "96px",
      wideOnly: true,
      cell: (order) => formatAmount(order.netMinor, order.currency, locale()),
    },
    {
      key: "total",
      head: t("orders.total", { sign }),
      numeric: true,
      width: "96px",
      phone: "value",
      cell: (order) => formatAmount(order.totalMinor, order.currency, locale()),
    },
    { key: "payment", head: t("orders.payment"), width: "124px", cell: (order) => <PaymentState order={order} /> },
    {
      key: "fulfillment",
      head: t("orders.fulfillment"),
      width: "136px",
      phone: "state",
      cell: (order) => <FulfillmentState order={order} />,
    },
  ];
}

/** Under the name on a phone: the number, when, and what is wrong with the payment. */
export function orderPhoneLine(order: AdminOrderRowView) {
  return (
    <>
      {order.number} · <Time at={order.placedAt} />
      {order.paymentStatus === "failed" && <b className="text-alert"> · {t("payment.failed")}</b>}
    </>
  );
}

function OrderLink(props: { order: AdminOrderRowView; children: string }) {
  return (
    <Link to="/orders/$orderId" params={{ orderId: props.order.id }}>
      {props.children}
    </Link>
  );
}
