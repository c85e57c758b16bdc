import { bulkRunView, resendManyInput } from "@atelier/contract/bulk";
import * as contract from "@atelier/contract/mails";
import { resendMany } from "@atelier/core/bulk";
import { mailById, mailPage, resendMail } from "@atelier/core/mails";
import { router, staffProcedure } from "../procedures.ts";

export const mailRouter = router({
  list: staffProcedure("mail.read")
    .input(contract.mailListInput.optional())
    .output(contract.mailPage)
    .query(({ ctx, input }) => mailPage(ctx, input ?? {})),
  byId: staffProcedure("mail.read")
    .input(contract.mailByIdInput)
    .output(contract.mailView)
    .query(({ ctx, input }) => mailById(ctx, input)),
  resend: staffProcedure("mail.send")
    .input(contract.mailResendInput)
    .output(contract.mailView)
    .mutation(({ ctx, input }) => resendMail(ctx, input)),
  resendMany: staffProcedure("mail.send")
    .input(resendManyInput)
    .output(bulkRunView)
    .mutation(({ ctx, input }) => resendMany(ctx, input)),
});
