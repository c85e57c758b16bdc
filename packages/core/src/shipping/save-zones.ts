import type { DeliveryView, SaveZonesInput } from "@atelier/contract/delivery";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, stepOf } from "../kernel/index.ts";
import { shopSettings, takeTurn } from "../settings/index.ts";
import { assertChargeable } from "./assert-chargeable.ts";
import { deliveryView } from "./delivery-plan.ts";
import { replaceZones } from "./zone-writes.ts";

/**
 * Says where the shop sends to and at what rates. Orders keep what they were sold at.
 * Refuses: settings.version-conflict, catalog.price-step.
 */
export function saveZones(ctx: Context, input: SaveZonesInput): Promise<DeliveryView> {
  return inTransaction(ctx, async (tx) => {
    await takeTurn(tx, { page: "delivery", version: input.version, current: () => deliveryView(tx) });
    const { currency } = await shopSettings(tx);
    assertChargeable(input.zones, stepOf(currency));
    const before = await deliveryView(tx);
    await replaceZones(tx, input.zones);
    const detail = { from: before.zones, to: input.zones };
    await record(tx, ctx, { action: "delivery.saved", resourceKind: "settings", resourceId: "delivery", detail });
    return deliveryView(tx);
  });
}
