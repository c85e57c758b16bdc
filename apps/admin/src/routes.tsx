import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { readImportSearch } from "./screens/imports/import-search.ts";
import { readJobSearch } from "./screens/jobs/job-search.ts";
import { readOrderSearch } from "./screens/orders/order-search.ts";
import { readMailSearch } from "./screens/outbox/mail-search.ts";
import { readProductSearch } from "./screens/products/product-search.ts";
import { readStockSearch } from "./screens/stock/stock-search.ts";
import { AppShell } from "./shell/app-shell.tsx";
import { Broken } from "./shell/broken.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { parseSearch, stringifySearch, textOf } from "./shell/search-params.ts";

const root = createRootRoute({ component: Outlet, errorComponent: Broken, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "sign-in",
  validateSearch: (search): { back?: string } => {
    const back = textOf(search["back"], 2000);
    return back ? { back } : {};
  },
  component: lazyRouteComponent(() => import("./screens/sign-in/sign-in-screen.tsx"), "SignInScreen"),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: AppShell,
  errorComponent: Broken,
  notFoundComponent: NotFound,
});

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  component: lazyRouteComponent(() => import("./screens/home/home-screen.tsx"), "HomeScreen"),
});
const orders = createRoute({
  getParentRoute: () => shell,
  path: "orders",
  validateSearch: readOrderSearch,
  component: lazyRouteComponent(() => import("./screens/orders/orders-screen.tsx"), "OrdersScreen"),
});
const order = createRoute({
  getParentRoute: () => shell,
  path: "orders/$orderId",
  component: lazyRouteComponent(() => import("./screens/order/order-screen.tsx"), "OrderScreen"),
});
const slips = createRoute({
  getParentRoute: () => shell,
  path: "orders/slips",
  validateSearch: (search): { ids?: string } => {
    const ids = textOf(search["ids"], 2000);
    return ids && /^[0-9a-f-]{36}(\.[0-9a-f-]{36})*$/.test(ids) ? { ids } : {};
  },
  component: lazyRouteComponent(() => import("./screens/orders/slips/slips-screen.tsx"), "SlipsScreen"),
});
const products = createRoute({
  getParentRoute: () => shell,
  path: "products",
  validateSearch: readProductSearch,
  component: lazyRouteComponent(() => import("./screens/products/products-screen.tsx"), "ProductsScreen"),
});
const product = createRoute({
  getParentRoute: () => shell,
  path: "products/$productId",
  component: lazyRouteComponent(() => import("./screens/product/product-screen.tsx"), "ProductScreen"),
});
const imports = createRoute({
  getParentRoute: () => shell,
  path: "imports",
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import("./screens/imports/imports-screen.tsx"), "ImportsScreen"),
});
const importRun = createRoute({
  getParentRoute: () => shell,
  path: "imports/$importId",
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import("./screens/imports/import-screen.tsx"), "ImportScreen"),
});
const stock = createRoute({
  getParentRoute: () => shell,
  path: "stock",
  validateSearch: readStockSearch,
  component: lazyRouteComponent(() => import("./screens/stock/stock-screen.tsx"), "StockScreen"),
});
const outbox = createRoute({
  getParentRoute: () => shell,
  path: "outbox",
  validateSearch: readMailSearch,
  component: lazyRouteComponent(() => import("./screens/outbox/outbox-screen.tsx"), "OutboxScreen"),
});
const jobs = createRoute({
  getParentRoute: () => shell,
  path: "jobs",
  validateSearch: readJobSearch,
  component: lazyRouteComponent(() => import("./screens/jobs/jobs-screen.tsx"), "JobsScreen"),
});
const health = createRoute({
  getParentRoute: () => shell,
  path: "health",
  component: lazyRouteComponent(() => import("./screens/health/health-screen.tsx"), "HealthScreen"),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: "settings",
  component: lazyRouteComponent(() => import("./screens/settings/settings-screen.tsx"), "SettingsScreen"),
});
const delivery = createRoute({
  getParentRoute: () => shell,
  path: "settings/delivery",
  component: lazyRouteComponent(() => import("./screens/settings/delivery-screen.tsx"), "DeliveryScreen"),
});
const taxes = createRoute({
  getParentRoute: () => shell,
  path: "settings/taxes",
  component: lazyRouteComponent(() => import("./screens/settings/taxes-screen.tsx"), "TaxesScreen"),
});

const elsewhere = createRoute({ getParentRoute: () => shell, path: "$", component: NotFound });

const tree = root.addChildren([
  signIn,
  shell.addChildren([
    home,
    orders,
    order,
    slips,
    products,
    product,
    imports,
    importRun,
    stock,
    outbox,
    jobs,
    health,
    settings,
    delivery,
    taxes,
    elsewhere,
  ]),
]);

/** The admin's addresses, all under `/admin`. */
export function makeRouter() {
  return createRouter({
    routeTree: tree,
    basepath: "/admin",
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    scrollRestoration: true,
    // Lists scroll in themselves: another page of one begins at its top.
    scrollToTopSelectors: [".table-scroll.fills"],
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
