import { saveTaxesInput, taxesView } from "@atelier/contract/delivery";
import { saveTaxes, taxesView as currentTaxes } from "@atelier/core/shipping";
import { router, staffProcedure } from "../procedures.ts";

export const taxesRouter = router({
  get: staffProcedure("settings.read")
    .output(taxesView)
    .query(({ ctx }) => currentTaxes(ctx.db)),
  save: staffProcedure("settings.save")
    .input(saveTaxesInput)
    .output(taxesView)
    .mutation(({ ctx, input }) => saveTaxes(ctx, input)),
});
