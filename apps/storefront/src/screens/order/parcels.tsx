import type { OrderView } from "@atelier/contract/orders";
import { useWords } from "../../words/words.tsx";

/** Each parcel with its carrier's own page. */
export function Parcels(props: { order: OrderView }) {
  const { t } = useWords();
  return props.order.shipments.map((parcel) => (
    <p className="small" key={parcel.id}>
      {parcel.trackingUrl ? (
        <a className="link" href={parcel.trackingUrl} target="_blank" rel="noreferrer">
          {t("track.follow", { carrier: parcel.carrier })}
        </a>
      ) : (
        parcel.carrier
      )}
      {parcel.trackingNumber && <code className="code">{parcel.trackingNumber}</code>}
    </p>
  ));
}
