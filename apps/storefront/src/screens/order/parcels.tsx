import type { OrderView } from "@atelier/contract/orders";
import { useWords } from "../../words/words.tsx";

/** Each parcel with its carrier's own page. */
export function Parcels(props: { order: OrderView }) {
  const { t } = useWords();
  const { order } = props;
  const inParts = order.shipments.length > 1 || order.fulfillment === "partly_shipped";
  return order.shipments.map((parcel) => (
    <p className="small" key={parcel.id}>
      {parcel.trackingUrl ? (
        <a className="link" href={parcel.trackingUrl} target="_blank" rel="noreferrer">
          {t("track.follow", { carrier: parcel.carrier })}
        </a>
      ) : (
        parcel.carrier
      )}
      {parcel.trackingNumber && <code className="code">{parcel.trackingNumber}</code>}
      {inParts && <span className="block soft">{t("track.inIt", { things: thingsIn(order, parcel.lines) })}</span>}
    </p>
  ));
}

/** "2 × Press Room, 220 g; Marsh Light". */
function thingsIn(order: OrderView, inside: OrderView["shipments"][number]["lines"]): string {
  const names = inside.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find((one) => one.id === lineId);
    if (!line) return [];
    const name = [line.title, ...line.choices].join(", ");
    return [quantity > 1 ? `${quantity} × ${name}` : name];
  });
  return names.join("; ");
}
