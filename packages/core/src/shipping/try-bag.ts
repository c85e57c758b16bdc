import type { DeliveryPlan, TriedBagView, TryBagInput } from "@atelier/contract/delivery";
import type { Db } from "@atelier/db";
import { priceCart, taxAt, taxRates } from "../pricing/index.ts";
import { shopSettings } from "../settings/index.ts";
import { savedZones } from "./delivery-plan.ts";
import { type ShippingRate, shippingChoices } from "./shipping-rates.ts";
import { zoneOf } from "./zone-of.ts";

/** What a bag would cost by what is being written: the checkout's own functions, over zones and taxes nobody has saved yet. */
export async function tryBag(db: Db, input: TryBagInput): Promise<TriedBagView> {
  const settings = await shopSettings(db);
  const zone = zoneOf(input.zones ?? (await savedZones(db)), input.country);
  const tax = taxAt(input.taxes ?? (await taxRates(db)), input);
  const { currency } = settings;
  const pricesIncludeTax = input.pricesIncludeTax ?? settings.pricesIncludeTax;
  const { goodsMinor, weightGrams } = input;
  const rates = (zone?.rates ?? []).map(asCharged);
  const choices = shippingChoices(rates, { weightGrams, goodsMinor });
  const carried = new Set(choices.map(({ id }) => id));
  const ways = choices.map(({ name, promise, priceMinor, freeAfterMinor }) => {
    const { totals } = priceCart({
      currency,
      pricesIncludeTax,
      lines: [{ unitPriceMinor: goodsMinor, quantity: 1 }],
      reductions: [],
      shipping: { label: name, priceMinor },
      tax: tax && { label: tax.name, rateBp: tax.rateBp, taxesShipping: tax.taxesShipping },
    });
    const { taxMinor, totalMinor } = totals;
    return { name, promise, shippingMinor: priceMinor, freeAfterMinor, taxMinor, totalMinor };
  });
  const tooHeavyFor = rates.filter(({ id }) => !carried.has(id)).map(({ name }) => name);
  return { currency, pricesIncludeTax, zone: zone?.name ?? null, tax, ways, tooHeavyFor };
}

function asCharged(rate: DeliveryPlan["zones"][number]["rates"][number], at: number): ShippingRate {
  const { name, promise, kind, priceMinor = null, bands = null, freeFromMinor = null } = rate;
  return { id: String(at), name, promise, kind, priceMinor, bands, freeFromMinor };
}
