import { bulkRouter } from "./admin/bulk.ts";
import { deliveryRouter } from "./admin/delivery.ts";
import { homeRouter } from "./admin/home.ts";
import { importsRouter } from "./admin/imports.ts";
import { jobsRouter } from "./admin/jobs.ts";
import { mailRouter } from "./admin/mail.ts";
import { ordersRouter } from "./admin/orders.ts";
import { productsRouter } from "./admin/products.ts";
import { settingsRouter } from "./admin/settings.ts";
import { stockRouter } from "./admin/stock.ts";
import { taxesRouter } from "./admin/taxes.ts";
import { viewsRouter } from "./admin/views.ts";
import { router } from "./procedures.ts";
import { accountRouter } from "./shop/account.ts";

/** What staff may ask. */
export const adminRouter = router({
  account: accountRouter,
  bulk: bulkRouter,
  delivery: deliveryRouter,
  home: homeRouter,
  imports: importsRouter,
  jobs: jobsRouter,
  mail: mailRouter,
  orders: ordersRouter,
  products: productsRouter,
  settings: settingsRouter,
  stock: stockRouter,
  views: viewsRouter,
  taxes: taxesRouter,
});

export type AdminRouter = typeof adminRouter;
