import { admin } from "@atelier/client/react";
import type { AdminOrderView } from "@atelier/contract/orders";
import { buttonClass, formatAmount, formatMoney } from "@atelier/ui";
import { Kbd, KeyValue } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { Thumb } from "../../parts/thumb.tsx";
import { Time } from "../../parts/time.tsx";
import { useKeys } from "../../shell/keys.ts";
import { PeekSlot } from "../../shell/peek-slot.tsx";
import { locale, t } from "../../words/words.ts";
import { addressLines } from "../order/address-lines.ts";
import { sayEvent } from "../order/event-words.ts";
import { sayProblem } from "../order/problem-words.ts";

interface OrderPeekProps {
  id: string;
  rows: readonly string[];
  onLook: (id: string | undefined) => void;
}

/** One order beside the list: who, where to, what, how much, and what happened last. */
export function OrderPeek({ id, rows, onLook }: OrderPeekProps) {
  const asked = admin.orders.byId.useQuery({ id });
  const at = rows.indexOf(id);
  const before = rows[at - 1];
  const after = at >= 0 ? rows[at + 1] : undefined;
  const order = asked.data;
  useKeys({ Escape: () => onLook(undefined) });
  return (
    <PeekSlot
      place={at >= 0 ? t("list.rowOf", { at: at + 1, n: rows.length }) : t("place.orders")}
      title={order?.number ?? t("list.loading")}
      facts={
        order && (
          <>
            {t("order.placed")} <Time at={order.placedAt} />
            {order.payment.method && `, ${order.payment.method}`}
          </>
        )
      }
      onPrevious={before === undefined ? undefined : () => onLook(before)}
      onNext={after === undefined ? undefined : () => onLook(after)}
      onClose={() => onLook(undefined)}
      actions={
        <Link className={buttonClass({ variant: "primary" })} to="/orders/$orderId" params={{ orderId: id }}>
          {t("keys.open")} <Kbd>↵</Kbd>
        </Link>
      }
    >
      {asked.isError && !order && <DidNotArrive asked={asked} title={t("order.didNotArrive")} />}
      {order && <Body order={order} />}
    </PeekSlot>
  );
}

function Body({ order }: { order: AdminOrderView }) {
  const { totals, shippingAddress } = order;
  const placed = order.events.find((event) => event.kind === "placed");
  const wrote = placed && sayEvent(placed).quote;
  const facts = [
    { label: t("orders.customer"), value: shippingAddress?.name ?? order.email },
    ...(shippingAddress
      ? [{ label: t("order.goesTo"), value: addressLines(shippingAddress, locale()).slice(1).join(", ") }]
      : []),
    ...(order.shippingName ? [{ label: t("money.delivery"), value: order.shippingName }] : []),
    ...(wrote ? [{ label: t("order.wrote"), value: `“${wrote}”` }] : []),
  ];
  return (
    <>
      {order.problem && (
        <section>
          <p className="note alert">{sayProblem(order.problem)}</p>
        </section>
      )}
      <section>
        <KeyValue facts={facts} />
      </section>
      <section className="peek-lines">
        {order.lines.map((line) => (
          <div className="label" key={line.id}>
            <span className="pic">
              <Thumb image={line.image} />
            </span>
            <span className="label-title">{line.title}</span>
            <span className="label-price">{formatAmount(line.lineMinor, totals.currency, locale())}</span>
            <span className="label-medium">{[line.medium, ...line.choices, line.sku].filter(Boolean).join(", ")}</span>
            <span className="qty">{line.quantity}</span>
          </div>
        ))}
        <p className="peek-sum">
          {t("money.total")} <b>{formatMoney(totals.totalMinor, totals.currency, locale())}</b>
        </p>
      </section>
      <section>
        <h3 className="h3">{t("order.last")}</h3>
        <dl className="peek-last">
          {order.events.slice(0, 4).map((event) => {
            const { what, quote } = sayEvent(event);
            return (
              <div key={event.id}>
                <dt>
                  <Time at={event.at} />
                </dt>
                <dd>{[what, quote && `“${quote}”`].filter(Boolean).join(" ")}</dd>
              </div>
            );
          })}
        </dl>
      </section>
    </>
  );
}
