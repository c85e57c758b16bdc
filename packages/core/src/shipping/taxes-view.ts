import type { TaxesView } from "@atelier/contract/delivery";
import type { Db } from "@atelier/db";
import { taxRates } from "../pricing/index.ts";
import { savedBy, shopSettings } from "../settings/index.ts";

/** The taxes the shop takes, for the page they are written on. */
export async function taxesView(db: Db): Promise<TaxesView> {
  const [taxes, { pricesIncludeTax }, saved] = await Promise.all([
    taxRates(db),
    shopSettings(db),
    savedBy(db, "taxes"),
  ]);
  return { taxes, pricesIncludeTax, saved };
}
