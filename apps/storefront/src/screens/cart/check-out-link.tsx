import type { CartView } from "@atelier/contract/cart";
import { Button, buttonClass, useOnline } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { useMoney } from "../../parts/price-text.tsx";
import { useWords } from "../../words/words.tsx";

/** The way to the checkout with the sum on it, or why it rests. */
export function CheckOutLink(props: { cart: CartView; onGo?: () => void }) {
  const { t } = useWords();
  const money = useMoney();
  const online = useOnline();
  const { cart, onGo } = props;
  const cannot = !online
    ? t("bag.needsConnection")
    : cart.lines.some((line) => line.change)
      ? t("bag.sayYesFirst")
      : undefined;
  if (cannot) {
    return (
      <Button wide cannot={cannot}>
        {t("bag.checkOut")}
      </Button>
    );
  }
  return (
    <Link className={buttonClass({ variant: "primary", wide: true })} to="/checkout" onClick={onGo}>
      {t("bag.checkOutFor", { price: money(cart.totals.totalMinor, cart.totals.currency) })}
    </Link>
  );
}
