import type { CartView } from "@atelier/contract/cart";
import { Note } from "@atelier/ui";
import { Link } from "@tanstack/react-router";
import { useFormContext } from "react-hook-form";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { useWords } from "../../words/words.tsx";
import { AskPay } from "./ask-pay.tsx";
import { AskWhere } from "./ask-where.tsx";
import { AskWho } from "./ask-who.tsx";
import type { CheckoutForm } from "./checkout-draft.ts";
import { refusedFields } from "./refused-fields.ts";
import { usePlaceOrder } from "./use-place-order.ts";

export type CheckoutQuestionsProps = {
  cart: CartView;
  /** The sums are on their way. */
  asking: boolean;
  onPriceChanged: () => void;
};

/** Who is it for, where should it go, how will you pay. A refusal is said at its field, or where one pays. */
export function CheckoutQuestions(props: CheckoutQuestionsProps) {
  const { t } = useWords();
  const why = useRefusalWords();
  const { cart, asking, onPriceChanged } = props;
  const { handleSubmit, setError } = useFormContext<CheckoutForm>();
  const place = usePlaceOrder(cart, (error) => {
    onPriceChanged();
    for (const [at, field] of refusedFields(error).entries()) {
      setError(field, { type: "refused", message: why(error) }, { shouldFocus: at === 0 });
    }
  });
  const elsewhere = place.error && refusedFields(place.error).length === 0;
  const changed = cart.lines.some((line) => line.change);
  return (
    <form className="form" noValidate onSubmit={(event) => void handleSubmit(place.submit)(event)}>
      <AskWho digital={!cart.needsShipping} />
      {cart.needsShipping ? <AskWhere cart={cart} asking={asking} /> : <Note>{t("checkout.nothingToSend")}</Note>}
      <AskPay
        cart={cart}
        busy={place.busy}
        cannot={changed || (cart.needsShipping && cart.totals.shippingMinor === null && !asking)}
      >
        {changed && (
          <Note
            tone="warn"
            live
            action={
              <Link className="link" to="/cart">
                {t("bag.whole")}
              </Link>
            }
          >
            {t("bag.sayYesFirst")}
          </Note>
        )}
        {elsewhere && (
          <Note tone="alert" live>
            {why(place.error)}
          </Note>
        )}
      </AskPay>
    </form>
  );
}
