import type { DeliveryPlan } from "@atelier/contract/delivery";
import type { Tx } from "@atelier/db";
import { newId } from "../kernel/index.ts";

type Zone = DeliveryPlan["zones"][number];

/** Step: all zones with their rates, in the stead of those before. What was there keeps its id: a bag may have chosen it. */
export async function replaceZones(tx: Tx, zones: readonly Zone[]): Promise<void> {
  const rates = await tx.deleteFrom("shippingRates").returning("id").execute();
  const before = await tx.deleteFrom("shippingZones").returning("id").execute();
  const known = new Set([...rates, ...before].map(({ id }) => id));
  const idFor = (given: string | undefined) => (given && known.has(given) ? given : newId());
  for (const [position, zone] of zones.entries()) {
    const zoneId = idFor(zone.id);
    await tx
      .insertInto("shippingZones")
      .values({ id: zoneId, name: zone.name, countries: zone.countries, position })
      .execute();
    await tx
      .insertInto("shippingRates")
      .values(zone.rates.map((rate, place) => ({ ...rowOf(rate, place), id: idFor(rate.id), zoneId })))
      .execute();
  }
}

function rowOf(rate: Zone["rates"][number], position: number) {
  const { name, promise, kind, priceMinor, bands, freeFromMinor } = rate;
  return {
    name,
    promise,
    kind,
    priceMinor: priceMinor ?? null,
    bands: bands ? JSON.stringify(bands) : null,
    freeFromMinor: freeFromMinor ?? null,
    position,
  };
}
