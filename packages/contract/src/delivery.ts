import { z } from "zod";
import { country, currency, id, minor, text, words } from "./common.ts";
import { savedView } from "./saved.ts";

const band = z.strictObject({ upToGrams: z.int().min(1).max(10_000_000), priceMinor: minor });

const rate = z
  .strictObject({
    /** Of the rate it was, so that a bag that chose it keeps it; a new one gets its own. */
    id: id.optional(),
    name: words(80),
    /** What the shopper may expect: "2 to 3 days from Tuesday". */
    promise: text(200).default(""),
    kind: z.enum(["flat", "by_weight"]),
    priceMinor: minor.optional(),
    /** In rising order; what is heavier than the last is not carried. */
    bands: z.array(band).min(1).max(50).optional(),
    freeFromMinor: minor.optional(),
  })
  .refine((one) => one.kind === "by_weight" || (one.priceMinor !== undefined && !one.bands), {
    message: "a flat rate has a priceMinor",
    path: ["priceMinor"],
  })
  .refine((one) => one.kind === "flat" || (one.bands !== undefined && one.priceMinor === undefined), {
    message: "a rate by weight has bands",
    path: ["bands"],
  })
  .superRefine((one, context) => {
    one.bands?.forEach((each, at, all) => {
      if (at > 0 && each.upToGrams <= (all[at - 1]?.upToGrams ?? 0))
        context.addIssue({ code: "custom", message: "bands rise in weight", path: ["bands", at, "upToGrams"] });
    });
  });

/** Where a shop sends to and at what rates: zones of countries, each country in one. */
export const shippingZones = z
  .array(
    z.strictObject({
      id: id.optional(),
      name: words(80),
      /** ISO 3166-1 alpha-2; `*` is the rest of the world. */
      countries: z
        .array(z.union([country, z.literal("*")]))
        .min(1)
        .max(250),
      rates: z.array(rate).min(1).max(20),
    }),
  )
  .max(60)
  .superRefine((zones, context) => {
    const again = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", message, path });
    const places = repeats(zones.map((zone) => zone.countries));
    for (const at of places) again([at, "countries"], "a country is in one zone");
    for (const at of repeats(zones.map((zone) => [zone.name]))) again([at, "name"], "zones have different names");
    zones.forEach((zone, at) => {
      for (const place of repeats(zone.rates.map((one) => [one.name])))
        again([at, "rates", place, "name"], "a zone's rates have different names");
    });
    for (const at of repeats(zones.map((zone) => [...idOf(zone), ...zone.rates.flatMap(idOf)])))
      again([at, "id"], "is named twice");
  });

/** The taxes of the places a shop sends to. */
export const taxRates = z
  .array(
    z.strictObject({
      id: id.optional(),
      country,
      region: text(60).default(""),
      name: words(40),
      /** Basis points: 2000 is a fifth. */
      rateBp: z.int().min(0).max(10_000),
      taxesShipping: z.boolean().default(true),
    }),
  )
  .max(500)
  .superRefine((taxes, context) => {
    for (const at of repeats(taxes.map((tax) => [`${tax.country} ${tax.region}`])))
      context.addIssue({ code: "custom", message: "a place has one tax", path: [at, "region"] });
    for (const at of repeats(taxes.map(idOf)))
      context.addIssue({ code: "custom", message: "is named twice", path: [at, "id"] });
  });

/** Where a shop sends to, at what rates, and the taxes there; the whole of it, as one file holds it. */
export const deliveryPlan = z.strictObject({ zones: shippingZones, taxes: taxRates });
export type DeliveryPlan = z.infer<typeof deliveryPlan>;

export const deliveryView = z.object({ zones: deliveryPlan.shape.zones, currency, saved: savedView });
export type DeliveryView = z.infer<typeof deliveryView>;
export const saveZonesInput = z.strictObject({ version: z.int().min(0), zones: shippingZones });
export type SaveZonesInput = z.infer<typeof saveZonesInput>;

export const taxesView = z.object({ taxes: deliveryPlan.shape.taxes, pricesIncludeTax: z.boolean(), saved: savedView });
export type TaxesView = z.infer<typeof taxesView>;
export const saveTaxesInput = z.strictObject({
  version: z.int().min(0),
  pricesIncludeTax: z.boolean(),
  taxes: taxRates,
});
export type SaveTaxesInput = z.infer<typeof saveTaxesInput>;

/** A bag to try on what is being written: what is left out is taken as it was saved. */
export const tryBagInput = z.strictObject({
  country,
  region: text(60).default(""),
  goodsMinor: minor,
  weightGrams: z.int().min(0).max(10_000_000),
  zones: shippingZones.optional(),
  taxes: taxRates.optional(),
  pricesIncludeTax: z.boolean().optional(),
});
export type TryBagInput = z.infer<typeof tryBagInput>;
export const triedBagView = z.object({
  currency,
  pricesIncludeTax: z.boolean(),
  /** The zone the country lies in; none when nothing is sent there. */
  zone: z.string().nullable(),
  tax: z.object({ name: z.string(), rateBp: z.int(), taxesShipping: z.boolean() }).nullable(),
  ways: z.array(
    z.object({
      name: z.string(),
      promise: z.string(),
      shippingMinor: z.int(),
      freeAfterMinor: z.int().nullable(),
      taxMinor: z.int(),
      totalMinor: z.int(),
    }),
  ),
  /** Rates of the zone that do not carry that much. */
  tooHeavyFor: z.array(z.string()),
});
export type TriedBagView = z.infer<typeof triedBagView>;

function idOf(one: { id?: string | undefined }): string[] {
  return one.id === undefined ? [] : [one.id];
}

/** The places of those that name something an earlier one, or they themselves, have named. */
function repeats(named: readonly (readonly string[])[]): number[] {
  const seen = new Set<string>();
  return named.flatMap((names, at) => {
    const before = seen.size;
    for (const name of names) seen.add(name);
    return seen.size < before + names.length ? [at] : [];
  });
}
