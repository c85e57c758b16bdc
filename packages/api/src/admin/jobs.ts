import { done } from "@atelier/contract/common";
import * as contract from "@atelier/contract/jobs";
import { discardJob, jobPage, retryJob } from "@atelier/core/jobs";
import { router, staffProcedure } from "../procedures.ts";

export const jobsRouter = router({
  list: staffProcedure("jobs.read")
    .input(contract.jobListInput.optional())
    .output(contract.jobPage)
    .query(({ ctx, input }) => jobPage(ctx, input ?? {})),
  retry: staffProcedure("jobs.retry")
    .input(contract.jobRetryInput)
    .output(done)
    .mutation(({ ctx, input }) => retryJob(ctx, input)),
  discard: staffProcedure("jobs.retry")
    .input(contract.jobDiscardInput)
    .output(done)
    .mutation(({ ctx, input }) => discardJob(ctx, input)),
});
