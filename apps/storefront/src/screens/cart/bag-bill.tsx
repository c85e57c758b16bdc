import type { CartView } from "@atelier/contract/cart";
import { useOnline } from "@atelier/ui";
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
  const online = useOnline();
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
        totalNote={pending ? t(online ? "bag.adding" : "bag.waitingIn") : undefined}
      />
    </div>
  );
}
