import type { CartView } from "@atelier/contract/cart";
import { Disclosure, LabelLine } from "@atelier/ui";
import { pictureOf } from "../../parts/picture-of.ts";
import { PriceText, useMoney } from "../../parts/price-text.tsx";
import { TotalsBill } from "../../parts/totals-bill.tsx";
import { unbroken } from "../../parts/unbroken.ts";
import { useWords } from "../../words/words.tsx";

/** The bill so far, beside the questions. */
export function CheckoutBill(props: { cart: CartView; stale: boolean }) {
  const { t } = useWords();
  return (
    <aside
      className={props.stale ? "bill is-waiting" : "bill"}
      aria-label={t("checkout.bill")}
      aria-busy={props.stale || undefined}
    >
      <h2 className="heading bill-head">{t("checkout.bill")}</h2>
      <BillBody cart={props.cart} />
    </aside>
  );
}

/** The same, folded on top on a phone. */
export function FoldedBill(props: { cart: CartView }) {
  const { t } = useWords();
  const money = useMoney();
  const { count, totals } = props.cart;
  return (
    <Disclosure
      className="bill-small only-small"
      title={t("checkout.billOf", { count })}
      aside={<span className="money">{money(totals.totalMinor, totals.currency)}</span>}
    >
      <BillBody cart={props.cart} />
    </Disclosure>
  );
}

function BillBody(props: { cart: CartView }) {
  const { t } = useWords();
  const { cart } = props;
  return (
    <>
      <ul>
        {cart.lines.map((line) => (
          <LabelLine
            key={line.id}
            picture={line.image ? pictureOf(line.image) : undefined}
            title={line.title}
            medium={unbroken(line.medium, ...line.choices)}
            stock={t("bill.pieces", { count: line.quantity })}
            gone={line.change?.kind === "gone"}
            price={<PriceText minor={line.lineMinor} currency={cart.totals.currency} />}
          />
        ))}
      </ul>
      <TotalsBill totals={cart.totals} noShipping={!cart.needsShipping} />
    </>
  );
}
