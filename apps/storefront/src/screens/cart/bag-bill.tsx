import type { CartView } from "@atelier/contract/cart";
import { useMoney } from "../../parts/price-text.tsx";
import { TotalsBill } from "../../parts/totals-bill.tsx";
import { useWords } from "../../words/words.tsx";
import { freeDistance } from "./free-distance.ts";

/** The bag's sums as the server has them. */
export function BagBill(props: { cart: CartView; pending: boolean; asAt?: string | undefined }) {
  const { t } = useWords();
  const money = useMoney();
  const { cart, pending, asAt } = props;
  const { totals } = cart;
  const near = freeDistance(cart);
  return (
    <div className={pending ? "is-waiting" : undefined} aria-busy={pending || undefined}>
      <TotalsBill
        totals={totals}
        goods={asAt ? t("bag.thingsAsAt", { count: cart.count, time: asAt }) : t("bag.things", { count: cart.count })}
        noShipping={!cart.needsShipping}
        shippingNote={
          near && t("bag.untilFree", { amount: money(near.missingMinor, totals.currency), name: near.name })
        }
        totalLabel={asAt ? t("bag.toPayAsAt", { time: asAt }) : undefined}
        totalNote={pending ? t("bag.adding") : undefined}
      />
    </div>
  );
}
