import { z } from "zod";
import { cursor, id, instant, limit, pageOf } from "./common.ts";

export const importSource = z.enum(["shopify", "online-retail"]);
export type ImportSource = z.infer<typeof importSource>;
export const importState = z.enum(["waiting", "running", "done", "stopped", "failed"]);

export const importRunView = z.object({
  id,
  source: importSource,
  fileName: z.string(),
  mode: z.enum(["dry_run", "apply"]),
  state: importState,
  rowsRead: z.int(),
  rowsImported: z.int(),
  rowsUnchanged: z.int(),
  rowsRefused: z.int(),
  /** Products and pictures: new, changed, the same; rows left out by kind. */
  counts: z.record(z.string(), z.int()),
  totalBytes: z.int(),
  readBytes: z.int(),
  failure: z.string().nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});
export type ImportRunView = z.infer<typeof importRunView>;

export const importIssueView = z.object({
  id,
  row: z.int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  severity: z.enum(["refused", "note"]),
});
export type ImportIssueView = z.infer<typeof importIssueView>;

export const importListInput = z.strictObject({ cursor: cursor.optional(), limit: limit.optional() });
export type ImportListInput = z.infer<typeof importListInput>;
export const importPage = pageOf(importRunView);
export const importByIdInput = z.strictObject({ id });
export const importIssuesInput = z.strictObject({ id, cursor: cursor.optional(), limit: limit.optional() });
export type ImportIssuesInput = z.infer<typeof importIssuesInput>;
export const importIssuePage = pageOf(importIssueView);
/** Confirms a dry run: the same file is read again and written. */
export const importApplyInput = z.strictObject({ id });
export type ImportApplyInput = z.infer<typeof importApplyInput>;
export const importStopInput = z.strictObject({ id });
export type ImportStopInput = z.infer<typeof importStopInput>;
