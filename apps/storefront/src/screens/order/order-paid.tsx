import type { OrderView } from "@atelier/contract/orders";
import { Button, Note } from "@atelier/ui";
import { useState } from "react";
import { TotalsBill } from "../../parts/totals-bill.tsx";
import { useMoney } from "../../parts/price-text.tsx";
import { useDates } from "../../parts/use-dates.ts";
import { useShop } from "../../shell/use-shop.ts";
import { useWords } from "../../words/words.tsx";
import { AccountOffer } from "./account-offer.tsx";
import { OrderLines } from "./order-bill.tsx";
import { OrderState, OrderTimeline } from "./order-timeline.tsx";
import { Parcels } from "./parcels.tsx";

/** A paid order: thanks when it was just paid, else where it is. */
export function OrderPaid(props: { order: OrderView; thanks?: boolean }) {
  const { t } = useWords();
  const dates = useDates();
  const { order, thanks } = props;
  // Only the page that took the thanks may know the address in full.
  const [offered] = useState(Boolean(thanks));
  return (
    <>
      <div className="grid track-head">
        <h1 className="display">
          {thanks && <span>{t("thanks.title")}</span>} <span>{t(`track.head.${order.fulfillment}`)}</span>
        </h1>
        <p className="small soft order-facts">
          {t("order.title", { number: order.number })}, {dates.day(order.placedAt)}
          {order.shippingAddress && (
            <span className="block">
              {t("track.sentTo", {
                name: order.shippingAddress.name,
                place: `${order.shippingAddress.postcode} ${order.shippingAddress.city}`.trim(),
              })}
            </span>
          )}
        </p>
      </div>
      {thanks ? (
        <p className="story thanks-text">
          {t(order.totals.totalMinor === 0 ? "thanks.free" : "thanks.text", { email: order.email })}
        </p>
      ) : (
        <Note className="masked">
          <strong>{t("track.private")}</strong> {t("track.privateText")}
        </Note>
      )}
      <section className="part" aria-label={t("track.happened")}>
        <div className="of wide">
          <OrderLines order={order} />
        </div>
        <div className="do">
          <p>
            <OrderState order={order} />
          </p>
          <OrderTimeline order={order} />
          <Parcels order={order} />
        </div>
      </section>
      <Sums order={order} />
      {offered && <AccountOffer />}
      <Help order={order} />
    </>
  );
}

function Sums(props: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const { order } = props;
  const { currency } = order.totals;
  return (
    <section className="part">
      <div className="of wide">
        <h2 className="heading">{t("track.bill")}</h2>
      </div>
      <div className="do">
        <TotalsBill
          totals={order.totals}
          noShipping={order.totals.shippingMinor === null}
          totalLabel={t("track.paid")}
          totalNote={
            order.refundedMinor > 0 ? t("track.refunded", { amount: money(order.refundedMinor, currency) }) : undefined
          }
        />
        <p className="no-print">
          <Button size="small" onClick={() => window.print()}>
            {t("track.print")}
          </Button>
        </p>
      </div>
    </section>
  );
}

function Help(props: { order: OrderView }) {
  const { t } = useWords();
  const mail = useShop()?.email;
  return (
    <section className="part last no-print">
      <div className="of wide">
        <h2 className="heading">{t("track.wrong")}</h2>
      </div>
      <div className="do">
        <p className="soft">{t("track.wrongText")}</p>
        {mail && (
          <p>
            <a className="button" href={`mailto:${mail}?subject=${encodeURIComponent(props.order.number)}`}>
              {t("track.tell")}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}
