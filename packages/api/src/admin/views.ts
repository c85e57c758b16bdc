import { done } from "@atelier/contract/common";
import * as contract from "@atelier/contract/views";
import { changeView, keepList, removeView, saveView, viewsOf } from "@atelier/core/views";
import { router, staffProcedure } from "../procedures.ts";

export const viewsRouter = router({
  mine: staffProcedure("views.keep")
    .output(contract.viewsView)
    .query(({ ctx }) => viewsOf(ctx)),
  save: staffProcedure("views.keep")
    .input(contract.saveViewInput)
    .output(contract.savedView)
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  change: staffProcedure("views.keep")
    .input(contract.changeViewInput)
    .output(contract.savedView)
    .mutation(({ ctx, input }) => changeView(ctx, input)),
  remove: staffProcedure("views.keep")
    .input(contract.removeViewInput)
    .output(done)
    .mutation(({ ctx, input }) => removeView(ctx, input)),
  keepList: staffProcedure("views.keep")
    .input(contract.keepListInput)
    .output(contract.listSettings)
    .mutation(({ ctx, input }) => keepList(ctx, input)),
});
