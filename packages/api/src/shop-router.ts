import { router } from "./procedures.ts";
import { accountRouter } from "./shop/account.ts";
import { cartRouter } from "./shop/cart.ts";
import { catalogRouter } from "./shop/catalog.ts";
import { checkoutRouter } from "./shop/checkout.ts";
import { ordersRouter } from "./shop/orders.ts";
import { shopFrontRouter } from "./shop/shop.ts";
import { stockAlertsRouter } from "./shop/stock-alerts.ts";

/** What a shopper may ask. */
export const shopRouter = router({
  account: accountRouter,
  cart: cartRouter,
  catalog: catalogRouter,
  checkout: checkoutRouter,
  orders: ordersRouter,
  shop: shopFrontRouter,
  stockAlerts: stockAlertsRouter,
});

export type ShopRouter = typeof shopRouter;
