import type { AdminOrderRowView } from "@atelier/contract/orders";
import { formatAmount } from "@atelier/ui";
import { Link } from "@tanstack/react-router";
import { currencySign } from "../../parts/currency-sign.ts";
import type { ListColumn } from "../../parts/lists/list-columns.ts";
import { Time } from "../../parts/time.tsx";
import { locale, t } from "../../words/words.ts";
import { FulfillmentState, PaymentState } from "./order-states.tsx";

/** The columns of the orders list, the spare ones last. The currency stands once, in the head. */
export function orderColumns(currency: string): ListColumn<AdminOrderRowView>[] {
  return [...whoAndWhat(), ...sums(currencySign(currency)), ...standing(), ...spare()];
}

function whoAndWhat(): ListColumn<AdminOrderRowView>[] {
  return [
    {
      key: "number",
      name: t("orders.number"),
      head: t("orders.number"),
      fixed: true,
      mono: true,
      width: "88px",
      cell: (order) => <OrderLink order={order}>{order.number}</OrderLink>,
    },
    {
      key: "placed",
      name: t("orders.placed"),
      head: t("orders.placed"),
      soft: true,
      width: "108px",
      cell: (order) => <Time at={order.placedAt} />,
    },
    {
      key: "customer",
      name: t("orders.customer"),
      head: t("orders.customer"),
      width: "22%",
      phone: "title",
      cell: (order) => <OrderLink order={order}>{order.customer || order.email}</OrderLink>,
    },
    {
      key: "what",
      name: t("orders.what"),
      head: t("orders.what"),
      soft: true,
      grows: true,
      wideOnly: true,
      cell: (order) => order.what,
    },
  ];
}

function sums(sign: string): ListColumn<AdminOrderRowView>[] {
  return [
    {
      key: "net",
      name: t("orders.netPlain"),
      head: t("orders.net", { sign }),
      numeric: true,
      soft: true,
      width: "96px",
      wideOnly: true,
      cell: (order) => formatAmount(order.netMinor, order.currency, locale()),
    },
    {
      key: "total",
      name: t("orders.totalPlain"),
      head: t("orders.total", { sign }),
      numeric: true,
      width: "96px",
      phone: "value",
      cell: (order) => formatAmount(order.totalMinor, order.currency, locale()),
    },
  ];
}

function standing(): ListColumn<AdminOrderRowView>[] {
  return [
    {
      key: "payment",
      name: t("orders.payment"),
      head: t("orders.payment"),
      width: "124px",
      cell: (order) => <PaymentState order={order} />,
    },
    {
      key: "fulfillment",
      name: t("orders.fulfillment"),
      head: t("orders.fulfillment"),
      width: "136px",
      phone: "state",
      cell: (order) => <FulfillmentState order={order} />,
    },
  ];
}

function spare(): ListColumn<AdminOrderRowView>[] {
  const plain = (key: string, name: string, cell: (order: AdminOrderRowView) => string) =>
    ({ key, name, head: name, soft: true, spare: true, cell }) as const;
  const countries = new Intl.DisplayNames(locale(), { type: "region" });
  return [
    plain("mail", t("orders.mail"), (order) => order.email),
    plain("country", t("orders.country"), (order) =>
      order.country ? (countries.of(order.country) ?? order.country) : "",
    ),
    { ...plain("pieces", t("orders.pieces"), (order) => String(order.pieces)), numeric: true, width: "72px" },
    { ...plain("tracking", t("orders.tracking"), (order) => order.tracking), mono: true },
    plain("status", t("orders.order"), (order) => t(`orderStatus.${order.status}`)),
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
