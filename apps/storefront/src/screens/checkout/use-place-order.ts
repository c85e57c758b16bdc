import type { CartView } from "@atelier/contract/cart";
import { useShopClient } from "@atelier/client/shop";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "../../router/router.tsx";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../words/words.tsx";
import type { CheckoutForm } from "./checkout-draft.ts";
import type { OrderBody } from "./order-key.ts";
import { orderOnce } from "./order-once.ts";
import { wayOf } from "./way-of.ts";

/** Places the order and leads to where it is paid; a free one leads to its own page. */
export function usePlaceOrder(cart: CartView, onRefused: (error: unknown) => void) {
  const { locale } = useWords();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  const client = useShopClient();
  // Known at once: what is drawn lags behind a press that follows on its heels.
  const underWay = useRef(false);
  const place = useMutation({
    retry: false,
    // Waiting for the connection would look like waiting for Stripe.
    networkMode: "always",
    mutationFn: (body: OrderBody) =>
      orderOnce(cart.lines, body, (key) => client.checkout.place.mutate({ idempotencyKey: key, ...body })),
    onSuccess: async (placed) => {
      setLeaving(true);
      if (placed.paymentUrl) window.location.assign(placed.paymentUrl);
      else navigate({ to: "/order/$token", params: { token: placed.orderToken }, search: { from: "stripe" } });
    },
    onError: (error) => {
      underWay.current = false;
      onRefused(error);
    },
  });
  useReturn(() => {
    setLeaving(false);
    underWay.current = false;
    place.reset();
  });
  function submit(form: CheckoutForm): void {
    if (underWay.current) return;
    underWay.current = true;
    place.mutate(bodyOf(form, cart, locale));
  }
  return { submit, error: place.error, busy: place.isPending || leaving, forget: place.reset };
}

function bodyOf(form: CheckoutForm, cart: CartView, locale: string): OrderBody {
  const { name, line1, line2, city, region, postcode, country } = form;
  const way = wayOf(cart, form.rateId);
  return {
    email: form.email.trim(),
    ...(cart.needsShipping && {
      shippingAddress: {
        name: name.trim(),
        company: "",
        line1: line1.trim(),
        line2: line2.trim(),
        city: city.trim(),
        region: region.trim(),
        postcode: postcode.trim(),
        country,
        phone: "",
      },
    }),
    ...(cart.needsShipping && way && { shippingRateId: way }),
    expectedTotalMinor: cart.totals.totalMinor,
    locale,
    note: form.note.trim(),
  };
}

/** Back from Stripe's page, the browser shows this one as it was left: still busy. */
function useReturn(onReturn: () => void): void {
  useEffect(() => {
    function hear(event: PageTransitionEvent): void {
      if (event.persisted) onReturn();
    }
    window.addEventListener("pageshow", hear);
    return () => window.removeEventListener("pageshow", hear);
  });
}
