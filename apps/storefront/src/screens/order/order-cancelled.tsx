import type { OrderView } from "@atelier/contract/orders";
import { buttonClass } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { useMoney } from "../../parts/price-text.tsx";
import { useDates } from "../../parts/use-dates.ts";
import { useShop } from "../../shell/use-shop.ts";
import { useWords } from "../../words/words.tsx";
import { useBag } from "../cart/use-bag.ts";
import { OrderBill } from "./order-bill.tsx";

/** The order is off: why, and what became of the money. */
export function OrderCancelled(props: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const mail = useShop()?.email;
  const bag = useBag();
  const { order } = props;
  const back = order.refundedMinor > 0;
  const paid = order.paidAt !== null || order.paymentStatus === "succeeded";
  const amount = money(back ? order.refundedMinor : order.totals.totalMinor, order.totals.currency);
  return (
    <div className="grid checkout after">
      <div className="form">
        <h1 className="display">
          <span>{t("cancelled.title")}</span>{" "}
          <span>{back || paid ? t("cancelled.moneyBack") : t("unpaid.nothingTaken")}</span>
        </h1>
        <p className="story">
          {order.cancelledBecause ? t(`cancelled.because.${order.cancelledBecause}`) : t("cancelled.because.staff")}{" "}
          {back
            ? t("cancelled.refunded", { amount })
            : paid
              ? t("cancelled.refundComing", { amount })
              : t("cancelled.shelf")}
        </p>
        <div className="pay-acts">
          {bag.data?.count === 0 ? (
            <Link className={buttonClass({ variant: "primary" })} to="/goods">
              {t("bag.toGoods")}
            </Link>
          ) : (
            <Link className={buttonClass({ variant: "primary" })} to="/cart">
              {t("nav.backToBag")}
            </Link>
          )}
          {mail && (
            <a className={buttonClass()} href={`mailto:${mail}?subject=${encodeURIComponent(order.number)}`}>
              {t("contact.write")}
            </a>
          )}
        </div>
        <Facts order={order} />
      </div>
      <OrderBill
        order={order}
        title={t("cancelled.bill")}
        totalLabel={t(paid || back ? "cancelled.wasPaid" : "cancelled.wouldHave")}
      />
    </div>
  );
}

const endings: ReadonlySet<OrderView["events"][number]["kind"]> = new Set(["cancelled", "expired", "payment_failed"]);

/** Which order it was, and when it was placed and called off. */
function Facts(props: { order: OrderView }) {
  const { t } = useWords();
  const dates = useDates();
  const { order } = props;
  const ended = order.events.findLast(({ kind }) => endings.has(kind));
  const facts = [
    { name: t("unpaid.order"), value: order.number },
    { name: t("event.placed"), value: dates.moment(order.placedAt) },
    ...(ended ? [{ name: t("cancelled.at"), value: dates.moment(ended.at) }] : []),
  ];
  return (
    <dl className="facts ruled closed">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
