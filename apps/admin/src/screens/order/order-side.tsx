import type { AdminOrderView } from "@atelier/contract/orders";
import { formatMoney } from "@atelier/ui";
import { KeyValue, SideSection, StatusWord } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { CopyAct } from "../../parts/copy-act.tsx";
import { Time } from "../../parts/time.tsx";
import { useMay } from "../../shell/session.tsx";
import { locale, t } from "../../words/words.ts";
import { isMailKind, mailStandings } from "../outbox/mail-states.ts";
import { addressLines } from "./address-lines.ts";
import type { OrderActions } from "./use-order-acts.ts";

/** Beside the order: who, where to, how it was paid, what was written to them. */
export function OrderSide(props: { order: AdminOrderView; acts: OrderActions }) {
  const { order } = props;
  return (
    <>
      <Customer order={order} />
      {order.shippingAddress && <GoesTo order={order} address={order.shippingAddress} />}
      <Payment order={order} />
      <Mails order={order} />
    </>
  );
}

function Customer(props: { order: AdminOrderView }) {
  const { order } = props;
  return (
    <SideSection title={t("order.customer")}>
      {order.shippingAddress && (
        <p>
          <b>{order.shippingAddress.name}</b>
        </p>
      )}
      <p className="two">
        <a className="link" href={`mailto:${order.email}`}>
          {order.email}
        </a>
      </p>
      <p className="two">
        {order.customerOrders > 1 ? (
          <Link className="act" to="/orders" search={{ view: "all", q: order.email }}>
            {t("order.allOrders", { n: order.customerOrders })}
          </Link>
        ) : (
          t("order.firstOrder")
        )}
      </p>
      <p className="three">{order.customerId ? t("order.hasAccount") : t("order.guest")}</p>
    </SideSection>
  );
}

function GoesTo(props: { order: AdminOrderView; address: NonNullable<AdminOrderView["shippingAddress"]> }) {
  const { order } = props;
  const lines = addressLines(props.address, locale());
  const grams = order.lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0);
  const weight = new Intl.NumberFormat(locale(), { style: "unit", unit: "kilogram", maximumFractionDigits: 2 }).format(
    grams / 1000,
  );
  return (
    <SideSection title={t("order.goesTo")} action={<CopyAct text={lines.join("\n")} of={t("order.goesTo")} />}>
      <address className="two">
        {lines.map((line) => (
          <span className="block" key={line}>
            {line}
          </span>
        ))}
      </address>
      <p className="three">{[order.shippingName, grams > 0 ? weight : ""].filter(Boolean).join(", ")}</p>
    </SideSection>
  );
}

function Payment(props: { order: AdminOrderView }) {
  const { payment, totals } = props.order;
  const money = (minor: number) => formatMoney(minor, totals.currency, locale());
  const facts: { label: string; value: ReactNode }[] = [
    { label: t("money.asked"), value: money(payment.amountMinor) },
    { label: t("money.captured"), value: money(payment.capturedMinor) },
    { label: t("money.refunded"), value: money(payment.refundedMinor) },
    ...(payment.method ? [{ label: t("money.method"), value: payment.method }] : []),
    ...(payment.stripePaymentIntentId
      ? [{ label: "Stripe", value: <span className="code">{payment.stripePaymentIntentId}</span> }]
      : []),
    { label: t("money.checked"), value: payment.checkedAt ? <Time at={payment.checkedAt} /> : t("money.notYet") },
  ];
  return (
    <SideSection title={t("orders.payment")}>
      <KeyValue facts={facts} />
    </SideSection>
  );
}

function Mails(props: { order: AdminOrderView }) {
  const { mails } = props.order;
  const mayRead = useMay("mail.read");
  return (
    <SideSection title={t("order.mails")}>
      {mails.length === 0 && <p className="two">{t("order.noMails")}</p>}
      {mails.map((mail) => {
        const title = isMailKind(mail.kind) ? t(`mail.kind.${mail.kind}`) : mail.subject;
        const state = mailStandings[mail.state];
        return (
          <p className="side-row" key={mail.id}>
            {mayRead ? (
              <Link className="link" to="/outbox" search={{ mail: mail.id }}>
                {title}
              </Link>
            ) : (
              <span>{title}</span>
            )}
            {state && <StatusWord standing={state.standing}>{t(state.word)}</StatusWord>}
          </p>
        );
      })}
    </SideSection>
  );
}
