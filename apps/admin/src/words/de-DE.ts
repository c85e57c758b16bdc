import { homeDe } from "./de-DE/home.ts";
import { listsDe } from "./de-DE/lists.ts";
import { importFindingsDe } from "./de-DE/import-findings.ts";
import { ordersDe } from "./de-DE/orders.ts";
import { productsDe } from "./de-DE/products.ts";
import { refusalsDe } from "./de-DE/refusals.ts";
import { settingsDe } from "./de-DE/settings.ts";
import { shellDe } from "./de-DE/shell.ts";
import { stockDe } from "./de-DE/stock.ts";
import { systemDe } from "./de-DE/system.ts";
import type { Words } from "./words.ts";

/** The interface in German. */
export const deDE: Words = {
  ...shellDe,
  ...homeDe,
  ...listsDe,
  ...ordersDe,
  ...productsDe,
  ...stockDe,
  ...systemDe,
  ...importFindingsDe,
  ...settingsDe,
  ...refusalsDe,
};
