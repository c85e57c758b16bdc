import type { TotalsView } from "@atelier/contract/cart";
import type { PlaceOrderInput } from "@atelier/contract/checkout";
import type { Db } from "@atelier/db";
import type { SellableVariant } from "../catalog/index.ts";
import { needsShipping } from "../fulfillment/index.ts";
import { Refusal } from "../kernel/index.ts";
import { type LineShares, priceCart, taxRateFor } from "../pricing/index.ts";
import { shopSettings } from "../settings/index.ts";
import { ratesTo, shippingChoices } from "../shipping/index.ts";

export interface SellableLine {
  variant: SellableVariant;
  quantity: number;
}

export interface OrderPrice {
  totals: TotalsView;
  lines: LineShares[];
  needsShipping: boolean;
  shipping: { name: string; promise: string } | null;
}

type Destination = Pick<PlaceOrderInput, "shippingAddress" | "shippingRateId">;

/** What these lines come to at this address. Refuses: shipping.address-needed, shipping.no-rate. */
export async function priceOrder(
  db: Db,
  destination: Destination,
  lines: readonly SellableLine[],
): Promise<OrderPrice> {
  const settings = await shopSettings(db);
  const mustShip = needsShipping(lines.map((line) => line.variant));
  const { shippingAddress: address } = destination;
  if (mustShip && !address) throw new Refusal("shipping.address-needed", { field: "shippingAddress" });
  const shipping =
    mustShip && address
      ? await chooseRate(db, { country: address.country, wanted: destination.shippingRateId }, lines)
      : null;
  const place = { country: address?.country ?? settings.country, region: address?.region ?? "" };
  const { totals, lines: shares } = priceCart({
    currency: settings.currency,
    pricesIncludeTax: settings.pricesIncludeTax,
    lines: lines.map((line) => ({ unitPriceMinor: line.variant.priceMinor, quantity: line.quantity })),
    reductions: [],
    shipping: shipping && { label: shipping.name, priceMinor: shipping.priceMinor },
    tax: await taxRateFor(db, place),
  });
  return { totals, lines: shares, needsShipping: mustShip, shipping };
}

async function chooseRate(
  db: Db,
  { country, wanted }: { country: string; wanted: string | undefined },
  lines: readonly SellableLine[],
) {
  const goodsMinor = lines.reduce((sum, line) => sum + line.variant.priceMinor * line.quantity, 0);
  const weightGrams = lines.reduce((sum, line) => sum + line.variant.weightGrams * line.quantity, 0);
  const choices = shippingChoices(await ratesTo(db, country), { weightGrams, goodsMinor });
  const chosen = wanted ? choices.find((choice) => choice.id === wanted) : choices[0];
  if (!chosen) throw new Refusal("shipping.no-rate", { field: wanted ? "shippingRateId" : "shippingAddress.country" });
  return chosen;
}
