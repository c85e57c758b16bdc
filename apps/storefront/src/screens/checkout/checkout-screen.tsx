import { shop } from "@atelier/client/shop";
import { buttonClass, Ghost } from "@atelier/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { Link } from "../../router/link.tsx";
import { useEffect } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { Coming } from "../../parts/coming.tsx";
import { Failed, NotWithoutConnection } from "../../parts/failed.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { useLate } from "../../shell/use-late.ts";
import { useSettled } from "../../shell/use-settled.ts";
import { useShop } from "../../shell/use-shop.ts";
import { useSlimHead } from "../../shell/use-slim-head.ts";
import { useWords } from "../../words/words.tsx";
import { BagEmpty } from "../cart/bag-empty.tsx";
import { chooseBagCountry, useBagCountry } from "../cart/use-bag.ts";
import { CheckoutBill, FoldedBill } from "./checkout-bill.tsx";
import { type CheckoutForm, keepDraft, readDraft } from "./checkout-draft.ts";
import { CheckoutQuestions } from "./checkout-questions.tsx";
import { forgetOrderKey } from "./order-key.ts";

/** One page, three questions, and the bill beside them. */
export function CheckoutScreen() {
  const { t } = useWords();
  useSlimHead(true);
  const home = useShop()?.country;
  const guess = useBagCountry();
  const form = useForm<CheckoutForm>({ defaultValues: readDraft(), mode: "onTouched" });
  const { setValue, getValues } = form;
  useEffect(() => {
    const country = guess ?? home;
    if (country && !getValues("country")) setValue("country", country);
  }, [guess, home, getValues, setValue]);
  useDraftKept(form.control);
  const cart = useCheckoutCart(form.control);
  const late = useLate(cart.isPending);
  const empty = cart.data?.lines.length === 0;
  useEffect(() => {
    if (empty) forgetOrderKey();
  }, [empty]);
  return (
    <div className="page">
      <PageTitle>{t("checkout.title")}</PageTitle>
      <h1 className="sr">{t("checkout.title")}</h1>
      {cart.data && !empty ? (
        <FormProvider {...form}>
          <div className="grid checkout">
            <FoldedBill cart={cart.data} />
            <CheckoutQuestions
              cart={cart.data}
              asking={cart.isPlaceholderData || cart.isFetching}
              onPriceChanged={() => void cart.refetch()}
            />
            <CheckoutBill cart={cart.data} stale={cart.isPlaceholderData} />
          </div>
        </FormProvider>
      ) : empty ? (
        <BagEmpty
          action={
            <Link className={buttonClass({ variant: "primary" })} to="/goods">
              {t("bag.toGoods")}
            </Link>
          }
        />
      ) : cart.error ? (
        <Failed error={cart.error} what={t("bag.what")} onRetry={() => void cart.refetch()} />
      ) : cart.fetchStatus === "paused" ? (
        <NotWithoutConnection />
      ) : (
        <Coming late={late}>
          <CheckoutGhost />
        </Coming>
      )}
    </div>
  );
}

type Control = ReturnType<typeof useForm<CheckoutForm>>["control"];

/** The bag priced for where it goes and how, as answered so far. */
function useCheckoutCart(control: Control) {
  const [country, region, shippingRateId] = useWatch({ control, name: ["country", "region", "rateId"] });
  const settledRegion = useSettled(region.trim(), 400);
  useEffect(() => {
    if (country) chooseBagCountry(country);
  }, [country]);
  return shop.cart.get.useQuery(
    {
      ...(country && { country }),
      ...(settledRegion && { region: settledRegion }),
      ...(shippingRateId && { shippingRateId }),
    },
    { placeholderData: keepPreviousData, staleTime: 0 },
  );
}

/** Nothing typed is lost over a reload or a way to Stripe and back. */
function useDraftKept(control: Control): void {
  const values = useWatch({ control });
  useEffect(() => keepDraft({ ...readDraft(), ...values }), [values]);
}

function CheckoutGhost() {
  return (
    <div className="grid checkout" aria-hidden="true">
      <div className="form">
        {[1, 2, 3].map((ask) => (
          <div className="ask" key={ask}>
            <Ghost width={4} />
            <span className="ghost box-button" />
            <span className="ghost box-button" />
          </div>
        ))}
      </div>
    </div>
  );
}
