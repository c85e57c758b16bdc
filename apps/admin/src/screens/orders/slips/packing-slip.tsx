import type { AdminOrderView } from "@atelier/contract/orders";
import { Thumb } from "../../../parts/thumb.tsx";
import { dateOf } from "../../../parts/when.ts";
import { useSession } from "../../../shell/session.tsx";
import { locale, t } from "../../../words/words.ts";
import { addressLines } from "../../order/address-lines.ts";
import { sayEvent } from "../../order/event-words.ts";

/** One sheet in the parcel: who, what, how many. No prices: it may be a present. */
export function PackingSlip({ order }: { order: AdminOrderView }) {
  const { shop } = useSession();
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const placed = order.events.find((event) => event.kind === "placed");
  const wrote = placed && sayEvent(placed).quote;
  const lines = order.shippingAddress ? addressLines(order.shippingAddress, locale()) : [order.email];
  return (
    <article className="slip" aria-label={order.number}>
      <header>
        <span className="slip-studio">{shop.name}</span>
        <span className="mono">{order.number}</span>
      </header>
      <div className="slip-facts">
        <address>
          {lines.map((line) => (
            <span className="block" key={line}>
              {line}
            </span>
          ))}
        </address>
        <dl>
          <dt>{t("slips.order")}</dt>
          <dd>
            {order.number}, {dateOf(order.placedAt, shop.timeZone)}
          </dd>
          {order.shippingName && (
            <>
              <dt>{t("slips.delivery")}</dt>
              <dd>{order.shippingName}</dd>
            </>
          )}
          {wrote && (
            <>
              <dt>{t("slips.wrote")}</dt>
              <dd>“{wrote}”</dd>
            </>
          )}
        </dl>
      </div>
      <h2>{t("slips.pieces", { n: pieces })}</h2>
      <ul>
        {order.lines.map((line) => (
          <li key={line.id}>
            <span className="slip-box" aria-hidden="true" />
            <b className="slip-count">{line.quantity}</b>
            <span className="pic">
              <Thumb image={line.image} />
            </span>
            <span>
              <b className="block">{line.title}</b>
              <span className="block two">{line.medium}</span>
              <span className="block two">{[...line.choices, line.sku].filter(Boolean).join(", ")}</span>
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
