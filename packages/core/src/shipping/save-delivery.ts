import type { DeliveryPlan } from "@atelier/contract/delivery";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, stepOf } from "../kernel/index.ts";
import { replaceTaxRates } from "../pricing/index.ts";
import { shopSettings, takeTurn } from "../settings/index.ts";
import { assertChargeable } from "./assert-chargeable.ts";
import { replaceZones } from "./zone-writes.ts";

/**
 * Says where the shop sends to, at what rates, and the taxes there, in the stead of all that was said before. Orders
 * keep what they were sold at. Refuses: catalog.price-step, where a price cannot be charged in the shop's currency.
 */
export function saveDelivery(ctx: Context, plan: DeliveryPlan): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const current = () => Promise.resolve(null);
    await takeTurn(tx, { page: "delivery", current });
    await takeTurn(tx, { page: "taxes", current });
    const { currency } = await shopSettings(tx);
    assertChargeable(plan.zones, stepOf(currency));
    await replaceZones(tx, plan.zones);
    await replaceTaxRates(tx, plan.taxes);
    const { zones, taxes } = plan;
    const entry = { action: "delivery.saved", resourceKind: "settings" };
    await record(tx, ctx, { ...entry, resourceId: "delivery", detail: { zones } });
    await record(tx, ctx, { ...entry, action: "taxes.saved", resourceId: "taxes", detail: { taxes } });
  });
}
