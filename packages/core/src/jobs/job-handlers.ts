import { z } from "zod";
import { sweepSessions } from "../accounts/index.ts";
import { runBulk } from "../bulk/index.ts";
import { sweepCarts } from "../cart/index.ts";
import { countSales, publishDue } from "../catalog/index.ts";
import { closeSession, expireDue, reconcile, settleOrder } from "../checkout/index.ts";
import { makeRenditions } from "../files/index.ts";
import { fetchPicture, runImport } from "../imports/index.ts";
import type { Context, JobName, JobPayloads } from "../kernel/index.ts";
import { sendMail } from "../mails/index.ts";
import { sendRefund } from "../refunds/index.ts";
import { applyEvent, sweepEvents } from "../settlement/index.ts";
import { sendAlertProof, sweepAlerts, tellWaiting } from "../stock-alerts/index.ts";

interface JobHandler<Payload> {
  payload: z.ZodType<Payload>;
  /** The signal fires when the process is about to end; long work stops where it can go on later. */
  run(ctx: Context, payload: Payload, signal: AbortSignal): Promise<unknown>;
}

const uuid = z.uuid();
// The queue adds the time of the schedule.
const nothing = z.object({}) as z.ZodType<Record<string, never>>;

/** Which operation each job is. A job without one does not compile. */
export const jobHandlers: { readonly [Name in JobName]: JobHandler<JobPayloads[Name]> } = {
  "mail.send": { payload: z.strictObject({ mailId: uuid }), run: sendMail },
  "settlement.apply": { payload: z.strictObject({ eventId: z.string().min(1).max(255) }), run: applyEvent },
  "checkout.settle": { payload: z.strictObject({ orderId: uuid }), run: settleOrder },
  "checkout.close-session": { payload: z.strictObject({ orderId: uuid }), run: closeSession },
  "checkout.expire-due": { payload: nothing, run: (ctx) => expireDue(ctx) },
  "checkout.reconcile": { payload: nothing, run: (ctx) => reconcile(ctx) },
  "refunds.send": { payload: z.strictObject({ refundId: uuid }), run: sendRefund },
  "files.make-renditions": { payload: z.strictObject({ fileId: uuid }), run: makeRenditions },
  "imports.run": { payload: z.strictObject({ runId: uuid }), run: runImport },
  "imports.fetch-picture": { payload: z.strictObject({ pictureId: uuid }), run: fetchPicture },
  "bulk.run": { payload: z.strictObject({ runId: uuid }), run: runBulk },
  "stock-alerts.prove": { payload: z.strictObject({ alertId: uuid }), run: sendAlertProof },
  "stock-alerts.tell": { payload: z.strictObject({ variantId: uuid }), run: tellWaiting },
  "stock-alerts.sweep": { payload: nothing, run: (ctx) => sweepAlerts(ctx) },
  "catalog.count-sales": { payload: nothing, run: (ctx) => countSales(ctx) },
  "catalog.publish-due": { payload: nothing, run: (ctx, _nothing, signal) => publishDue(ctx, signal) },
  "accounts.sweep": { payload: nothing, run: (ctx) => sweepSessions(ctx) },
  "cart.sweep": { payload: nothing, run: (ctx) => sweepCarts(ctx) },
  "settlement.sweep": { payload: nothing, run: (ctx, _nothing, signal) => sweepEvents(ctx, signal) },
};
