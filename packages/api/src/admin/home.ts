import { healthView, workListView } from "@atelier/contract/health";
import { healthReport } from "@atelier/core/doctor";
import { workList } from "@atelier/core/insights";
import { router, staffProcedure } from "../procedures.ts";

export const homeRouter = router({
  workList: staffProcedure("orders.read")
    .output(workListView)
    .query(({ ctx }) => workList(ctx)),
  health: staffProcedure("health.read")
    .output(healthView)
    .query(({ ctx }) => healthReport(ctx)),
});
