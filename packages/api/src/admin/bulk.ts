import * as contract from "@atelier/contract/bulk";
import { bulkById, bulkRefusals, dismissBulk, goOnBulk, openBulk, stopBulk } from "@atelier/core/bulk";
import { done } from "@atelier/contract/common";
import { router, staffProcedure } from "../procedures.ts";

// Everybody sees and steers only their own; going on asks for the right of the act itself.
const own = staffProcedure("views.keep");

export const bulkRouter = router({
  open: own
    .input(contract.bulkOpenInput)
    .output(contract.bulkOpenView)
    .query(({ ctx, input }) => openBulk(ctx, input)),
  byId: own
    .input(contract.bulkByIdInput)
    .output(contract.bulkRunView)
    .query(({ ctx, input }) => bulkById(ctx, input)),
  refusals: own
    .input(contract.bulkRefusalsInput)
    .output(contract.bulkRefusalPage)
    .query(({ ctx, input }) => bulkRefusals(ctx, input)),
  stop: own
    .input(contract.bulkByIdInput)
    .output(contract.bulkRunView)
    .mutation(({ ctx, input }) => stopBulk(ctx, input)),
  goOn: own
    .input(contract.bulkGoOnInput)
    .output(contract.bulkRunView)
    .mutation(({ ctx, input }) => goOnBulk(ctx, input)),
  dismiss: own
    .input(contract.bulkByIdInput)
    .output(done)
    .mutation(({ ctx, input }) => dismissBulk(ctx, input)),
});
