import type { ComponentType } from "react";
import type { Place } from "./router/places.ts";
import { type Part, part } from "./router/screen-part.tsx";
import { learn } from "./words/language.ts";

type Screen = Part<object>;

/** The screen of each place. Its code comes when it is first needed, and with it the words only it says. */
export const screens: Record<Place, Screen> = {
  "/": part(async () => (await import("./screens/home/home-screen.tsx")).HomeScreen),
  "/goods": part(async () => (await import("./screens/catalog/catalog-screen.tsx")).CatalogScreen),
  "/goods/$slug": part(async () => (await import("./screens/product/product-screen.tsx")).ProductScreen),
  "/pages/$slug": part(async () => (await import("./screens/page/page-screen.tsx")).PageScreen),
  "/cart": withOrderWords(async () => (await import("./screens/cart/cart-screen.tsx")).CartScreen),
  "/checkout": withOrderWords(async () => (await import("./screens/checkout/checkout-screen.tsx")).CheckoutScreen),
  "/order/$token": withOrderWords(async () => (await import("./screens/order/order-screen.tsx")).OrderScreen),
  "/notice/$token": withOrderWords(async () => (await import("./screens/notice/notice-screen.tsx")).NoticeScreen),
  "/preview/$id": withOrderWords(async () => (await import("./screens/preview/preview-screen.tsx")).PreviewScreen),
  "/sign-in": withOrderWords(async () => (await import("./screens/sign-in/sign-in-screen.tsx")).SignInScreen),
};

export const notFound: Screen = part(
  async () => (await import("./screens/not-found/not-found-screen.tsx")).NotFoundScreen,
);

function withOrderWords(fetchScreen: () => Promise<ComponentType>): Screen {
  return part(async () => (await Promise.all([fetchScreen(), learn("orders")]))[0]);
}
