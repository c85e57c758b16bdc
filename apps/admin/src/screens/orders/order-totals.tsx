import type { AdminOrderRowView } from "@atelier/contract/orders";
import { formatMoney } from "@atelier/ui";
import { locale, t } from "../../words/words.ts";
import type { OrderList } from "./use-order-list.ts";

/** The sums of the rows on the page, or of those chosen; of one currency alone. */
export function OrderTotals({ list }: { list: OrderList }) {
  const { orders, seen, selection } = list;
  const chosen = [...selection.chosen].flatMap((id) => seen.get(id) ?? []);
  if (chosen.length > 0) return <Sum label={t("orders.sumChosen")} orders={chosen} of="totalMinor" />;
  return (
    <>
      <Sum label={t("orders.sumGross")} orders={orders} of="totalMinor" />
      <Sum label={t("orders.netPlain")} orders={orders} of="netMinor" />
    </>
  );
}

function Sum(props: { label: string; orders: readonly AdminOrderRowView[]; of: "totalMinor" | "netMinor" }) {
  const { label, orders, of } = props;
  const [first] = orders;
  if (!first || orders.some((order) => order.currency !== first.currency)) return null;
  const minor = orders.reduce((sum, order) => sum + order[of], 0);
  return (
    <span className="wide-only">
      {label} <b>{formatMoney(minor, first.currency, locale())}</b>
    </span>
  );
}
