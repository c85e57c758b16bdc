import type { DeliveryPlan } from "@atelier/contract/delivery";
import { Refusal } from "../kernel/index.ts";

/** Refuses: catalog.price-step, naming the first price that cannot be charged in steps of this size. */
export function assertChargeable(zones: DeliveryPlan["zones"], step: number): void {
  for (const [at, zone] of zones.entries()) {
    for (const [place, rate] of zone.rates.entries()) {
      const prices = [
        { field: "priceMinor", minor: rate.priceMinor ?? 0 },
        ...(rate.bands ?? []).map((band, of) => ({ field: `bands.${of}.priceMinor`, minor: band.priceMinor })),
      ];
      const wrong = prices.find(({ minor }) => minor % step !== 0);
      if (wrong) throw new Refusal("catalog.price-step", { field: `zones.${at}.rates.${place}.${wrong.field}` });
    }
  }
}
