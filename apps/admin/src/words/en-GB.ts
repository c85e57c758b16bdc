import { homeEn } from "./en-GB/home.ts";
import { listsEn } from "./en-GB/lists.ts";
import { importFindingsEn } from "./en-GB/import-findings.ts";
import { ordersEn } from "./en-GB/orders.ts";
import { productsEn } from "./en-GB/products.ts";
import { refusalsEn } from "./en-GB/refusals.ts";
import { settingsEn } from "./en-GB/settings.ts";
import { shellEn } from "./en-GB/shell.ts";
import { stockEn } from "./en-GB/stock.ts";
import { systemEn } from "./en-GB/system.ts";

/** The interface in British English, in the calm voice of the workshop. The other languages follow its keys. */
export const enGB = {
  ...shellEn,
  ...homeEn,
  ...listsEn,
  ...ordersEn,
  ...productsEn,
  ...stockEn,
  ...systemEn,
  ...importFindingsEn,
  ...settingsEn,
  ...refusalsEn,
};
