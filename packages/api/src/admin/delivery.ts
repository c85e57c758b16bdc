import { deliveryView, saveZonesInput, triedBagView, tryBagInput } from "@atelier/contract/delivery";
import { deliveryView as currentDelivery, saveZones, tryBag } from "@atelier/core/shipping";
import { router, staffProcedure } from "../procedures.ts";

export const deliveryRouter = router({
  get: staffProcedure("settings.read")
    .output(deliveryView)
    .query(({ ctx }) => currentDelivery(ctx.db)),
  save: staffProcedure("settings.save")
    .input(saveZonesInput)
    .output(deliveryView)
    .mutation(({ ctx, input }) => saveZones(ctx, input)),
  // Asked by POST: a draft of many zones is longer than an address may be. It changes nothing.
  tryBag: staffProcedure("settings.read")
    .input(tryBagInput)
    .output(triedBagView)
    .mutation(({ ctx, input }) => tryBag(ctx.db, input)),
});
