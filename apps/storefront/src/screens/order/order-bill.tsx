import type { OrderView } from "@atelier/contract/orders";
import { LabelLine } from "@atelier/ui";
import { pictureOf } from "../../parts/picture-of.ts";
import { PriceText } from "../../parts/price-text.tsx";
import { TotalsBill } from "../../parts/totals-bill.tsx";
import { unbroken } from "../../parts/unbroken.ts";
import { useWords } from "../../words/words.tsx";

/** The bill of an order that is not paid, beside what is to be done. */
export function OrderBill(props: { order: OrderView; title: string; totalLabel?: string }) {
  const { order, title, totalLabel } = props;
  return (
    <aside className="bill keep" aria-label={title}>
      <h2 className="heading bill-head">{title}</h2>
      <OrderLines order={order} />
      <TotalsBill totals={order.totals} noShipping={order.totals.shippingMinor === null} totalLabel={totalLabel} />
    </aside>
  );
}

/** What was ordered, line by line, at the prices of the day. */
export function OrderLines(props: { order: OrderView }) {
  const { t } = useWords();
  const { order } = props;
  return (
    <ul>
      {order.lines.map((line) => (
        <LabelLine
          key={line.id}
          picture={line.image ? pictureOf(line.image) : undefined}
          title={line.title}
          medium={unbroken(line.medium, ...line.choices)}
          stock={t("bill.pieces", { count: line.quantity })}
          price={<PriceText minor={line.lineMinor} currency={order.totals.currency} />}
        />
      ))}
    </ul>
  );
}
