import { buttonClass, Drawer } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { bagOpen, useFlag } from "../../shell/flag.ts";
import { useWords } from "../../words/words.tsx";
import { BagBill } from "./bag-bill.tsx";
import { BagChanges } from "./bag-changes.tsx";
import { BagEmpty } from "./bag-empty.tsx";
import { BagLines } from "./bag-lines.tsx";
import { CheckOutLink } from "./check-out-link.tsx";
import { usePendingAdditions } from "./cart-mutations.ts";
import { useBag } from "./use-bag.ts";

/** The bag as a sheet over the page. */
export function BagDrawer() {
  const { t } = useWords();
  const open = useFlag(bagOpen);
  const cart = useBag().data;
  const adding = usePendingAdditions();
  const close = () => bagOpen.set(false);
  const empty = cart?.lines.length === 0 && adding.length === 0;
  return (
    <Drawer
      open={open}
      onClose={close}
      title={cart ? t("bag.title", { count: cart.count }) : t("nav.bag")}
      closeLabel={t("bag.close")}
      className="bag-drawer"
      footer={
        cart && cart.lines.length > 0 ? (
          <>
            <BagBill cart={cart} pending={adding.length > 0} />
            <CheckOutLink cart={cart} onGo={close} />
            <p className="small bag-whole">
              <Link className="link" to="/cart" onClick={close}>
                {t("bag.whole")}
              </Link>
            </p>
          </>
        ) : undefined
      }
    >
      {cart && <BagChanges cart={cart} />}
      {cart && <BagLines cart={cart} size="normal" />}
      {empty && (
        <BagEmpty
          action={
            <button type="button" className={buttonClass()} onClick={close}>
              {t("bag.goOn")}
            </button>
          }
        />
      )}
    </Drawer>
  );
}
