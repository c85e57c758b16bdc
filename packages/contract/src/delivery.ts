import { z } from "zod";
import { country, minor, text, words } from "./common.ts";

const rate = z
  .strictObject({
    name: words(80),
    /** What the shopper may expect: "2 to 3 days from Tuesday". */
    promise: text(200).default(""),
    kind: z.enum(["flat", "by_weight"]),
    priceMinor: minor.optional(),
    /** In rising order; what is heavier than the last is not carried. */
    bands: z
      .array(z.strictObject({ upToGrams: z.int().min(1).max(10_000_000), priceMinor: minor }))
      .min(1)
      .max(50)
      .optional(),
    freeFromMinor: minor.optional(),
  })
  .refine(
    (one) =>
      one.kind === "flat" ? one.priceMinor !== undefined && !one.bands : one.bands && one.priceMinor === undefined,
    {
      message: "a flat rate has a priceMinor, one by weight has bands",
    },
  )
  .refine(
    (one) => one.bands?.every((band, at, all) => at === 0 || band.upToGrams > (all[at - 1]?.upToGrams ?? 0)) ?? true,
    {
      message: "bands rise in weight",
      path: ["bands"],
    },
  );

/** Where a shop sends to, at what rates, and the taxes there; the whole of it, as one file holds it. */
export const deliveryPlan = z
  .strictObject({
    zones: z
      .array(
        z.strictObject({
          name: words(80),
          /** ISO 3166-1 alpha-2; `*` is the rest of the world. */
          countries: z
            .array(z.union([country, z.literal("*")]))
            .min(1)
            .max(250),
          rates: z.array(rate).min(1).max(20),
        }),
      )
      .max(60),
    taxes: z
      .array(
        z.strictObject({
          country,
          region: text(60).default(""),
          name: words(40),
          /** Basis points: 2000 is a fifth. */
          rateBp: z.int().min(0).max(10_000),
          taxesShipping: z.boolean().default(true),
        }),
      )
      .max(500),
  })
  .refine((plan) => isUnique(plan.zones.flatMap((zone) => zone.countries)), {
    message: "a country is in one zone",
    path: ["zones"],
  })
  .refine((plan) => isUnique(plan.zones.map((zone) => zone.name)), {
    message: "zones have different names",
    path: ["zones"],
  })
  .refine((plan) => isUnique(plan.taxes.map((tax) => `${tax.country} ${tax.region}`)), {
    message: "a place has one tax",
    path: ["taxes"],
  });
export type DeliveryPlan = z.infer<typeof deliveryPlan>;

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
