import type { CartView } from "@atelier/contract/cart";
import { Note } from "@atelier/ui";
import { useFormContext } from "react-hook-form";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Refused } from "../../parts/refused.tsx";
import { useWords, type PlainWordKey } from "../../words/words.tsx";
import { BagChanges } from "../cart/bag-changes.tsx";
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
      const message = field === "rateId" ? t("checkout.wayGone") : why(error, cart);
      setError(field, { type: "refused", message }, { shouldFocus: at === 0 });
    }
  });
  const elsewhere = place.error !== null && refusedFields(place.error).length === 0;
  const changed = cart.lines.some((line) => line.change);
  return (
    <form className="form" noValidate onSubmit={(event) => void handleSubmit(place.submit)(event)}>
      <AskWho digital={!cart.needsShipping} />
      {cart.needsShipping ? <AskWhere cart={cart} asking={asking} /> : <Note>{t("checkout.nothingToSend")}</Note>}
      <AskPay cart={cart} busy={place.busy} cannot={reasonNotTo(cart, asking)}>
        <BagChanges cart={cart} named onYes={place.forget} />
        {elsewhere && !changed && (
          <Note tone="alert" live>
            <Refused error={place.error} cart={cart} />
          </Note>
        )}
      </AskPay>
    </form>
  );
}

/** Why nothing can be paid yet, if so. */
function reasonNotTo(cart: CartView, asking: boolean): PlainWordKey | undefined {
  if (cart.lines.some((line) => line.change)) return "checkout.sayYesFirst";
  if (cart.needsShipping && cart.totals.shippingMinor === null && !asking) return "checkout.notYet";
  return undefined;
}
