import { buttonClass } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import type { ReactNode } from "react";
import { useMoney } from "../../parts/price-text.tsx";
import { useDates } from "../../parts/use-dates.ts";
import { useShop } from "../../shell/use-shop.ts";
import { useWords } from "../../words/words.tsx";
import { OrderBill } from "./order-bill.tsx";
import type { SceneProps } from "./order-screen.tsx";

/** The payment failed or was broken off. First what did not happen, then how to try again without paying twice. */
export function OrderUnpaid(props: SceneProps) {
  const { t } = useWords();
  const money = useMoney();
  const dates = useDates();
  const mail = useShop()?.email;
  const { order, from } = props;
  const kind = order.paymentStatus === "failed" ? "failed" : from === "cancel" ? "left" : "waiting";
  const price = money(order.totals.totalMinor, order.totals.currency);
  const facts: { name: string; value: ReactNode }[] = [
    ...(order.expiresAt
      ? [{ name: t("unpaid.held"), value: t("unpaid.heldText", { time: dates.moment(order.expiresAt) }) }]
      : []),
    { name: t("unpaid.order"), value: t("unpaid.orderText", { number: order.number }) },
    { name: t("unpaid.helps"), value: t("unpaid.helpsText") },
    ...(mail
      ? [
          {
            name: t("unpaid.still"),
            value: (
              <>
                <a className="link" href={`mailto:${mail}?subject=${encodeURIComponent(order.number)}`}>
                  {t("contact.write")}
                </a>{" "}
                {t("unpaid.stillText")}
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="grid checkout after">
      <div className="form">
        <h1 className="display">
          <span>{t(`unpaid.${kind}`)}</span> <span>{t("unpaid.nothingTaken")}</span>
        </h1>
        <p className="story">{t(`unpaid.${kind}Text`)}</p>
        <div className="pay-acts">
          {order.paymentUrl && (
            <a className={buttonClass({ variant: "primary" })} href={order.paymentUrl} data-testid="pay-again">
              {t(kind === "waiting" ? "unpaid.pay" : "unpaid.again", { price })}
            </a>
          )}
          <Link className={buttonClass()} to="/cart">
            {t("nav.backToBag")}
          </Link>
        </div>
        <dl className="facts ruled closed">
          {facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <OrderBill order={order} title={t("unpaid.bill")} />
    </div>
  );
}
