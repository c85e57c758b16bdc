import { shippingZones, taxRates } from "@atelier/db/seeds";
import type { Tx } from "@atelier/db";

/** Step: where the studio sends to, at what rates, and the taxes there. */
export async function writePlaces(tx: Tx): Promise<void> {
  for (const [position, zone] of shippingZones.entries()) {
    const { id: zoneId } = await tx
      .insertInto("shippingZones")
      .values({ name: zone.name, countries: [...zone.countries], position, isDemo: true })
      .returning("id")
      .executeTakeFirstOrThrow();
    const rates = zone.rates.map((rate, place) => ({
      zoneId,
      name: rate.name,
      promise: rate.promise,
      kind: rate.kind,
      priceMinor: rate.kind === "flat" ? (rate.priceMinor ?? 0) : null,
      bands: rate.kind === "by_weight" ? JSON.stringify(rate.bands ?? []) : null,
      freeFromMinor: rate.freeFromMinor ?? null,
      position: place,
    }));
    await tx.insertInto("shippingRates").values(rates).execute();
  }
  const taxes = taxRates.map(({ country, region, name, basisPoints }) => ({
    country,
    region: region ?? "",
    name,
    rateBp: basisPoints,
    isDemo: true,
  }));
  await tx.insertInto("taxRates").values(taxes).execute();
}
