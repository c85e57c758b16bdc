import type { SaveTaxesInput, TaxesView } from "@atelier/contract/delivery";
import { record } from "../audit/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { replaceTaxRates } from "../pricing/index.ts";
import { shopSettings, takeTurn, writeSettings } from "../settings/index.ts";
import { taxesView } from "./taxes-view.ts";

/** Says which taxes the shop takes where, and whether its prices carry them. Refuses: settings.version-conflict. */
export function saveTaxes(ctx: Context, input: SaveTaxesInput): Promise<TaxesView> {
  return inTransaction(ctx, async (tx) => {
    await takeTurn(tx, { page: "taxes", version: input.version, current: () => taxesView(tx) });
    const before = await taxesView(tx);
    const { pricesIncludeTax, taxes } = input;
    if (pricesIncludeTax !== (await shopSettings(tx)).pricesIncludeTax) await writeSettings(tx, { pricesIncludeTax });
    await replaceTaxRates(tx, taxes);
    const detail = {
      from: { pricesIncludeTax: before.pricesIncludeTax, taxes: before.taxes },
      to: { pricesIncludeTax, taxes },
    };
    await record(tx, ctx, { action: "taxes.saved", resourceKind: "settings", resourceId: "taxes", detail });
    return taxesView(tx);
  });
}
