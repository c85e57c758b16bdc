import type { AdminOrderLineView, AdminOrderView, ShipmentView } from "@atelier/contract/orders";
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
  const parcels = order.shipments;
  const waiting = order.lines.filter((line) => line.waits > 0 || parcels.length === 0);
  return (
    <>
      {order.problem && <ProblemNote order={order} problem={order.problem} act={props.acts.solve} />}
      {waiting.length > 0 && (
        <section className="ship">
          <Waiting order={order} />
          {waiting.map((line) => (
            <Line key={line.id} order={order} line={line} pieces={line.waits || line.quantity} />
          ))}
        </section>
      )}
      {parcels.map((parcel, at) => (
        <section className="ship" key={parcel.id}>
          <Parcel
            parcel={parcel}
            place={parcels.length > 1 ? { n: String(at + 1), all: String(parcels.length) } : undefined}
          />
          {parcel.lines.map(({ lineId, quantity }) => {
            const line = order.lines.find((one) => one.id === lineId);
            return line && <Line key={lineId} order={order} line={line} pieces={quantity} />;
          })}
        </section>
      ))}
    </>
  );
}

function Line(props: { order: AdminOrderView; line: AdminOrderLineView; pieces: number }) {
  const { line, pieces } = props;
  return (
    <div className="label">
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
      <span className="qty">{pieces}</span>
      <span className="label-price">
        {formatAmount(line.unitPriceMinor * pieces, props.order.totals.currency, locale())}
      </span>
    </div>
  );
}

function Waiting(props: { order: AdminOrderView }) {
  const { order } = props;
  return (
    <header>
      <h2 className="h2">{t(waitingTitle(order))}</h2>
      <span className="two">{order.status === "paid" ? order.shippingPromise : null}</span>
      <span className="end two">{order.shippingName}</span>
    </header>
  );
}

function Parcel(props: { parcel: ShipmentView; place: { n: string; all: string } | undefined }) {
  const { parcel, place } = props;
  return (
    <header>
      <h2 className="h2">{place ? t("order.parcelOf", place) : t("order.parcel")}</h2>
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
  if (order.fulfillment === "partly_shipped") return "order.stillToShip" as const;
  return order.fulfillment === "not_needed" ? ("order.nothingToSend" as const) : ("order.toShip" as const);
}
