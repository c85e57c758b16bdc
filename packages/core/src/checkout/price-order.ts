import type { TotalsView } from "@atelier/contract/cart";
import type { PlaceOrderInput } from "@atelier/contract/checkout";
import type { ShopSettings } from "@atelier/contract/settings";
import type { SellableVariant } from "../catalog/index.ts";
import { needsShipping } from "../fulfillment/index.ts";
import { Refusal } from "../kernel/index.ts";
import { type LineShares, priceCart, type TaxRate } from "../pricing/index.ts";
import { shippingChoices, type ShippingRate } from "../shipping/index.ts";

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

/** What a price is made of besides the goods: the rates and the tax of the place they go to. */
export interface PriceBasis {
  settings: Pick<ShopSettings, "currency" | "pricesIncludeTax">;
  rates: readonly ShippingRate[];
  tax: TaxRate | null;
}

/** What these lines come to at this address. Refuses: shipping.address-needed, shipping.no-rate. */
export function priceOrder(basis: PriceBasis, destination: Destination, lines: readonly SellableLine[]): OrderPrice {
  const { settings, tax } = basis;
  const mustShip = needsShipping(lines.map((line) => line.variant));
  if (mustShip && !destination.shippingAddress)
    throw new Refusal("shipping.address-needed", { field: "shippingAddress" });
  const shipping = mustShip ? chooseRate(basis.rates, destination.shippingRateId, lines) : null;
  const { totals, lines: shares } = priceCart({
    currency: settings.currency,
    pricesIncludeTax: settings.pricesIncludeTax,
    lines: lines.map((line) => ({ unitPriceMinor: line.variant.priceMinor, quantity: line.quantity })),
    reductions: [],
    shipping: shipping && { label: shipping.name, priceMinor: shipping.priceMinor },
    tax,
  });
  return { totals, lines: shares, needsShipping: mustShip, shipping };
}

function chooseRate(rates: readonly ShippingRate[], wanted: string | undefined, lines: readonly SellableLine[]) {
  const goodsMinor = lines.reduce((sum, line) => sum + line.variant.priceMinor * line.quantity, 0);
  const weightGrams = lines.reduce((sum, line) => sum + line.variant.weightGrams * line.quantity, 0);
  const choices = shippingChoices(rates, { weightGrams, goodsMinor });
  const chosen = wanted ? choices.find((choice) => choice.id === wanted) : choices[0];
  if (!chosen) throw new Refusal("shipping.no-rate", { field: wanted ? "shippingRateId" : "shippingAddress.country" });
  return chosen;
}
