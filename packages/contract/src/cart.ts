import { z } from "zod";
import { country, currency, id, imageView, quantity, text } from "./common.ts";
import { availability, productKind } from "./catalog.ts";

export const cartGetInput = z
  .strictObject({
    /** Where it would go, for delivery and tax before the checkout asks. */
    country: country.optional(),
    region: text(60).optional(),
    shippingRateId: id.optional(),
  })
  .optional();
export type CartGetInput = z.infer<typeof cartGetInput>;
export const cartAddInput = z.strictObject({ variantId: id, quantity });
export type CartAddInput = z.infer<typeof cartAddInput>;
export const cartSetQuantityInput = z.strictObject({ lineId: id, quantity: z.int().min(0).max(999) });
export type CartSetQuantityInput = z.infer<typeof cartSetQuantityInput>;
export const cartRemoveInput = z.strictObject({ lineId: id });
export type CartRemoveInput = z.infer<typeof cartRemoveInput>;
export const cartAcceptChangesInput = z.strictObject({}).optional();

/** One step of how a sum came about, in order; the steps add up to the sum. */
export const derivationStep = z.object({
  kind: z.enum(["goods", "discount", "points", "shipping", "tax", "total"]),
  label: z.string(),
  amountMinor: z.int(),
  /** For tax: the rate and what it was taken of. */
  rateBp: z.int().optional(),
  ofMinor: z.int().optional(),
  /** Contained in the prices already, so not added to the total. */
  included: z.boolean().optional(),
});
export type DerivationStep = z.infer<typeof derivationStep>;

export const totalsView = z.object({
  currency,
  pricesIncludeTax: z.boolean(),
  goodsMinor: z.int(),
  discountMinor: z.int(),
  shippingMinor: z.int().nullable(),
  taxMinor: z.int(),
  totalMinor: z.int(),
  derivation: z.array(derivationStep),
});
export type TotalsView = z.infer<typeof totalsView>;

export const shippingChoiceView = z.object({
  id,
  name: z.string(),
  promise: z.string(),
  priceMinor: z.int(),
  /** What is missing until this rate costs nothing. */
  freeAfterMinor: z.int().nullable(),
});
export type ShippingChoiceView = z.infer<typeof shippingChoiceView>;

export const cartLineView = z.object({
  id,
  variantId: id,
  productId: id,
  slug: z.string(),
  kind: productKind,
  title: z.string(),
  choices: z.array(z.string()),
  medium: z.string(),
  sku: z.string().nullable(),
  image: imageView.nullable(),
  quantity: z.int(),
  unitPriceMinor: z.int(),
  compareAtMinor: z.int().nullable(),
  lineMinor: z.int(),
  availability,
  leadTime: z.string(),
  /** What is different from what the shopper last saw, if anything. */
  change: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("price"), wasMinor: z.int() }),
      z.object({ kind: z.literal("short"), available: z.int() }),
      z.object({ kind: z.literal("gone") }),
    ])
    .nullable(),
});
export type CartLineView = z.infer<typeof cartLineView>;

export const cartView = z.object({
  lines: z.array(cartLineView),
  count: z.int(),
  needsShipping: z.boolean(),
  totals: totalsView,
  shippingChoices: z.array(shippingChoiceView),
  shippingRateId: id.nullable(),
  /** Countries the shop sends to; `*` means everywhere. */
  countries: z.array(z.string()),
});
export type CartView = z.infer<typeof cartView>;
/** A client without cookies keeps the token and sends it as `x-atelier-cart`. */
export const cartAddView = z.object({ cartToken: z.string(), cart: cartView });
export type CartAddView = z.infer<typeof cartAddView>;
