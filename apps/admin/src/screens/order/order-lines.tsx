import type { AdminOrderView } from "@atelier/contract/orders";
import { formatAmount } from "@atelier/ui";
import { StatusWord } from "@atelier/ui/admin";
import { Thumb } from "../../parts/thumb.tsx";
import { Time } from "../../parts/time.tsx";
import { locale, t } from "../../words/words.ts";
import { ProblemNote } from "./problem-note.tsx";
import type { OrderActions } from "./use-order-acts.ts";

/** What was bought, under the parcel it left in or with what it waits for. */
export function OrderLines(props: { order: AdminOrderView; acts: OrderActions }) {
  const { order } = props;
  return (
    <>
      {order.problem && <ProblemNote order={order} problem={order.problem} act={props.acts.solve} />}
      <section className="ship">
        <Parcel order={order} />
        {order.lines.map((line) => (
          <div className="label" key={line.id}>
            <span className="pic">
              <Thumb image={line.image} />
            </span>
            <span className="label-title">{line.title}</span>
            <span className="label-medium">{line.medium}</span>
            <span className="label-stock">
              {line.choices.join(", ")}
              {line.choices.length > 0 && line.sku && <br />}
              {line.sku && <span className="mono">{line.sku}</span>}
            </span>
            <span className="qty">{line.quantity}</span>
            <span className="label-price">
              {formatAmount(line.unitPriceMinor * line.quantity, order.totals.currency, locale())}
            </span>
          </div>
        ))}
      </section>
    </>
  );
}

function Parcel(props: { order: AdminOrderView }) {
  const { order } = props;
  const parcel = order.shipments[0];
  if (!parcel) {
    return (
      <header>
        <h2 className="h2">{t(waitingTitle(order))}</h2>
        <span className="two">{order.status === "paid" ? order.shippingPromise : null}</span>
        <span className="end two">{order.shippingName}</span>
      </header>
    );
  }
  return (
    <header>
      <h2 className="h2">{t("order.parcel")}</h2>
      <StatusWord standing={parcel.deliveredAt ? "good" : "part"}>
        {parcel.deliveredAt ? t("order.deliveredAt") : t("order.shippedAt")}{" "}
        <Time at={parcel.deliveredAt ?? parcel.shippedAt} long />
      </StatusWord>
      <span className="end">
        <span className="two">
          {parcel.carrier} {parcel.trackingNumber && <span className="mono">{parcel.trackingNumber}</span>}
        </span>
        {parcel.trackingUrl && (
          <a className="act" href={parcel.trackingUrl} target="_blank" rel="noreferrer">
            {t("order.track")}
          </a>
        )}
      </span>
    </header>
  );
}

function waitingTitle(order: AdminOrderView) {
  if (order.status === "cancelled") return "order.notSent" as const;
  if (order.status === "pending") return "order.held" as const;
  return order.fulfillment === "not_needed" ? ("order.nothingToSend" as const) : ("order.toShip" as const);
}
