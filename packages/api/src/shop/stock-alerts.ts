import { done } from "@atelier/contract/common";
import * as contract from "@atelier/contract/stock-alerts";
import { alertByToken, askForAlert, leaveAlerts, proveAlert } from "@atelier/core/stock-alerts";
import { guestProcedure, router } from "../procedures.ts";

export const stockAlertsRouter = router({
  ask: guestProcedure
    .input(contract.askForAlertInput)
    .output(contract.askedForAlertView)
    .mutation(({ ctx, input }) => askForAlert(ctx, input)),
  byToken: guestProcedure
    .input(contract.alertTokenInput)
    .output(contract.alertLinkView)
    .query(({ ctx, input }) => alertByToken(ctx, input)),
  prove: guestProcedure
    .input(contract.alertTokenInput)
    .output(done)
    .mutation(({ ctx, input }) => proveAlert(ctx, input)),
  leave: guestProcedure
    .input(contract.alertTokenInput)
    .output(done)
    .mutation(({ ctx, input }) => leaveAlerts(ctx, input)),
});
