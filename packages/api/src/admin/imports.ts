import * as contract from "@atelier/contract/imports";
import {
  applyImport,
  importById,
  importColumns,
  importIssues,
  importPage,
  mapImport,
  stopImport,
} from "@atelier/core/imports";
import { router, staffProcedure } from "../procedures.ts";

export const importsRouter = router({
  list: staffProcedure("imports.read")
    .input(contract.importListInput.optional())
    .output(contract.importPage)
    .query(({ ctx, input }) => importPage(ctx, input ?? {})),
  byId: staffProcedure("imports.read")
    .input(contract.importByIdInput)
    .output(contract.importRunView)
    .query(({ ctx, input }) => importById(ctx, input)),
  issues: staffProcedure("imports.read")
    .input(contract.importIssuesInput)
    .output(contract.importIssuePage)
    .query(({ ctx, input }) => importIssues(ctx, input)),
  columns: staffProcedure("imports.read")
    .input(contract.importByIdInput)
    .output(contract.importColumnsView)
    .query(({ ctx, input }) => importColumns(ctx, input)),
  map: staffProcedure("imports.run")
    .input(contract.importMapInput)
    .output(contract.importRunView)
    .mutation(({ ctx, input }) => mapImport(ctx, input)),
  // Not "apply": tRPC reserves the names of a function's own methods.
  confirm: staffProcedure("imports.run")
    .input(contract.importApplyInput)
    .output(contract.importRunView)
    .mutation(({ ctx, input }) => applyImport(ctx, input)),
  stop: staffProcedure("imports.run")
    .input(contract.importStopInput)
    .output(contract.importRunView)
    .mutation(({ ctx, input }) => stopImport(ctx, input)),
});
