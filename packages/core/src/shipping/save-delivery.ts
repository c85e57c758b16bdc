import type { DeliveryPlan } from "@atelier/contract/delivery";
import type { Tx } from "@atelier/db";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, Refusal, stepOf } from "../kernel/index.ts";
import { replaceTaxRates } from "../pricing/index.ts";
import { shopSettings } from "../settings/index.ts";

/**
 * Says where the shop sends to, at what rates, and the taxes there, in the stead of all that was said before. Orders
 * keep what they were sold at. Refuses: catalog.price-step, where a price cannot be charged in the shop's currency.
 */
export function saveDelivery(ctx: Context, plan: DeliveryPlan): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { currency } = await shopSettings(tx);
    assertChargeable(plan, stepOf(currency));
    await tx.deleteFrom("shippingZones").execute();
    for (const [position, zone] of plan.zones.entries()) await writeZone(tx, zone, position);
    await replaceTaxRates(tx, plan.taxes);
    const detail = { zones: plan.zones.length, taxes: plan.taxes.length };
    await record(tx, ctx, { action: "delivery.saved", resourceKind: "settings", resourceId: "delivery", detail });
  });
}

type Zone = DeliveryPlan["zones"][number];

async function writeZone(tx: Tx, zone: Zone, position: number): Promise<void> {
  const { id: zoneId } = await tx
    .insertInto("shippingZones")
    .values({ name: zone.name, countries: zone.countries, position })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rates = zone.rates.map(({ name, promise, kind, priceMinor, bands, freeFromMinor }, place) => ({
    zoneId,
    name,
    promise,
    kind,
    priceMinor: priceMinor ?? null,
    bands: bands ? JSON.stringify(bands) : null,
    freeFromMinor: freeFromMinor ?? null,
    position: place,
  }));
  await tx.insertInto("shippingRates").values(rates).execute();
}

function assertChargeable(plan: DeliveryPlan, step: number): void {
  const prices = plan.zones.flatMap((zone) =>
    zone.rates.flatMap((rate) => [rate.priceMinor ?? 0, ...(rate.bands ?? []).map((band) => band.priceMinor)]),
  );
  if (prices.some((price) => price % step !== 0)) throw new Refusal("catalog.price-step", { field: "zones" });
}
