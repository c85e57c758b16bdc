import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { readCatalogSearch } from "./screens/catalog/catalog-search.ts";
import { HomeScreen } from "./screens/home/home-screen.tsx";
import { readSignInSearch } from "./screens/sign-in/sign-in-search.ts";
import { Frame } from "./shell/frame.tsx";
import { BrokenScreen } from "./shell/broken-screen.tsx";
import { readSearch, writeSearch } from "./shell/search-params.ts";

const root = createRootRoute({
  component: Frame,
  errorComponent: BrokenScreen,
  notFoundComponent: lazyRouteComponent(() => import("./screens/not-found/not-found-screen.tsx"), "NotFoundScreen"),
});

const home = createRoute({ getParentRoute: () => root, path: "/", component: HomeScreen });

const goods = createRoute({
  getParentRoute: () => root,
  path: "/goods",
  validateSearch: readCatalogSearch,
  component: lazyRouteComponent(() => import("./screens/catalog/catalog-screen.tsx"), "CatalogScreen"),
});

const product = createRoute({
  getParentRoute: () => root,
  path: "/goods/$slug",
  validateSearch: (search): { variant?: string } =>
    typeof search["variant"] === "string" ? { variant: search["variant"] } : {},
  component: lazyRouteComponent(() => import("./screens/product/product-screen.tsx"), "ProductScreen"),
});

const cart = createRoute({
  getParentRoute: () => root,
  path: "/cart",
  component: lazyRouteComponent(() => import("./screens/cart/cart-screen.tsx"), "CartScreen"),
});

const checkout = createRoute({
  getParentRoute: () => root,
  path: "/checkout",
  component: lazyRouteComponent(() => import("./screens/checkout/checkout-screen.tsx"), "CheckoutScreen"),
});

const order = createRoute({
  getParentRoute: () => root,
  path: "/order/$token",
  validateSearch: (search): { from?: "stripe" | "cancel" } =>
    search["from"] === "stripe" || search["from"] === "cancel" ? { from: search["from"] } : {},
  component: lazyRouteComponent(() => import("./screens/order/order-screen.tsx"), "OrderScreen"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import("./screens/sign-in/sign-in-screen.tsx"), "SignInScreen"),
});

const page = createRoute({
  getParentRoute: () => root,
  path: "/pages/$slug",
  component: lazyRouteComponent(() => import("./screens/page/page-screen.tsx"), "PageScreen"),
});

/** Every address of the storefront. */
export function createShopRouter() {
  return createRouter({
    routeTree: root.addChildren([home, goods, product, cart, checkout, order, signIn, page]),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    // Without this, what a route does not know is handed through to it all the same.
    search: { strict: true },
    scrollRestoration: true,
    defaultPreload: "intent",
    defaultErrorComponent: BrokenScreen,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createShopRouter>;
  }
}
