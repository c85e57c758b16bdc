import type { CartView } from "@atelier/contract/cart";
import { Button, Disclosure, Field, Note, Textarea, useOnline } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { useMoney } from "../../parts/price-text.tsx";
import { useShop } from "../../shell/use-shop.ts";
import { useWords, type PlainWordKey } from "../../words/words.tsx";
import type { CheckoutForm } from "./checkout-draft.ts";

export type AskPayProps = { cart: CartView; busy: boolean; cannot: PlainWordKey | undefined; children: ReactNode };

/** How will you pay? At Stripe; the button carries the sum. What was refused stands above it. */
export function AskPay(props: AskPayProps) {
  const { t, rich } = useWords();
  const money = useMoney();
  const online = useOnline();
  const sandbox = useShop()?.paymentsAreSandbox;
  const { register } = useFormContext<CheckoutForm>();
  const { totals } = props.cart;
  const free = totals.totalMinor === 0;
  const price = money(totals.totalMinor, totals.currency);
  return (
    <section className="ask">
      <h2 className="heading">{t(free ? "checkout.free" : "checkout.pay")}</h2>
      <p className="soft measure">{t(free ? "checkout.freeText" : "checkout.stripe")}</p>
      {sandbox && !free && <Note tone="info">{t("checkout.sandbox")}</Note>}
      <Disclosure title={t("checkout.note")} className="closed">
        <Field label={t("checkout.noteLabel")} hideLabel>
          <Textarea maxLength={1000} {...register("note")} />
        </Field>
      </Disclosure>
      {props.children}
      <Button
        type="submit"
        variant="primary"
        size="tall"
        wide
        busy={props.busy}
        cannot={online ? props.cannot && t(props.cannot) : t("bag.needsConnection")}
        data-testid="pay"
      >
        {props.busy
          ? t(free ? "checkout.placing" : "checkout.leading")
          : free
            ? t("checkout.placeFree")
            : t("checkout.payAt", { price })}
      </Button>
      <p className="small soft">
        {rich("checkout.terms", {
          terms: (
            <Link className="link" to="/pages/$slug" params={{ slug: "terms" }} target="_blank">
              {t("checkout.termsLink")}
            </Link>
          ),
          delivery: (
            <Link className="link" to="/pages/$slug" params={{ slug: "delivery" }} target="_blank">
              {t("checkout.returnsLink")}
            </Link>
          ),
        })}
      </p>
    </section>
  );
}
