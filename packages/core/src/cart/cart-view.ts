import type { CartGetInput, CartLineView, CartView } from "@atelier/contract/cart";
import type { ShopSettings } from "@atelier/contract/settings";
import { availabilityOf, type SellableVariant } from "../catalog/index.ts";
import { needsShipping } from "../fulfillment/index.ts";
import type { Context } from "../kernel/index.ts";
import { priceCart } from "../pricing/index.ts";
import { shopSettings } from "../settings/index.ts";
import { shippingChoices } from "../shipping/index.ts";
import { type CartContents, cartContents, type CartLine, freePieces, ownCartId } from "./cart-queries.ts";

type CartPlace = NonNullable<CartGetInput>;

/** The visitor's cart with every sum computed; an empty one when she has none yet. */
export async function cartOf(ctx: Context, input: CartPlace): Promise<CartView> {
  const settings = await shopSettings(ctx.db);
  const place = { country: input.country ?? settings.country, region: input.region ?? "" };
  return cartViewOf(await cartContents(ctx.db, { cartId: ownCartId(ctx), place }), settings, input);
}

/** Where things go as long as the shopper has not said where. */
export function homeOf(settings: ShopSettings): { country: string; region: string } {
  return { country: settings.country, region: "" };
}

/** What is gone is told, and counts for nothing. */
function canBeHad(line: CartLine): boolean {
  return changeOf(line, line.variant)?.kind !== "gone";
}

/** A cart's view from what lies in it: sums by the one pricing function, delivery for the country in question. */
export function cartViewOf(contents: CartContents, settings: ShopSettings, input: CartPlace): CartView {
  const { lines, countries, tax } = contents;
  const sold = lines.filter(canBeHad);
  const mustShip = needsShipping(sold.map((line) => line.variant));
  const goodsMinor = sold.reduce((sum, line) => sum + line.variant.priceMinor * line.quantity, 0);
  const weightGrams = sold.reduce((sum, line) => sum + line.variant.weightGrams * line.quantity, 0);
  const choices = shippingChoices(mustShip ? contents.rates : [], { weightGrams, goodsMinor });
  const chosen = choices.find((choice) => choice.id === input.shippingRateId) ?? choices[0];
  const { totals } = priceCart({
    currency: settings.currency,
    pricesIncludeTax: settings.pricesIncludeTax,
    lines: sold.map((line) => ({ unitPriceMinor: line.variant.priceMinor, quantity: line.quantity })),
    reductions: [],
    shipping: mustShip && chosen ? { label: chosen.name, priceMinor: chosen.priceMinor } : null,
    tax,
  });
  return {
    lines: lines.map(lineView),
    count: sold.reduce((sum, line) => sum + line.quantity, 0),
    needsShipping: mustShip,
    totals,
    shippingChoices: choices,
    shippingRateId: chosen?.id ?? null,
    countries,
  };
}

function lineView(line: CartLine): CartLineView {
  const { variant } = line;
  return {
    id: line.id,
    variantId: line.variantId,
    productId: variant.productId,
    slug: variant.slug,
    kind: variant.kind,
    title: variant.title,
    choices: variant.choices,
    medium: variant.medium,
    sku: variant.sku,
    image: variant.image,
    quantity: line.quantity,
    unitPriceMinor: variant.priceMinor,
    compareAtMinor: variant.compareAtMinor,
    lineMinor: variant.priceMinor * line.quantity,
    availability: availabilityOf(variant.stock),
    leadTime: variant.leadTime,
    change: changeOf(line, variant),
  };
}

/** What is different from what the shopper last saw; the gravest thing only. */
function changeOf(line: CartLine, variant: SellableVariant): CartLineView["change"] {
  if (!variant.buyable) return { kind: "gone" };
  const free = freePieces(variant);
  if (free !== undefined && free < line.quantity)
    return free === 0 ? { kind: "gone" } : { kind: "short", available: free };
  if (line.seenPriceMinor !== variant.priceMinor) return { kind: "price", wasMinor: line.seenPriceMinor };
  return null;
}
