import { z } from "zod";
import { cursor, id, instant, limit, pageOf } from "./common.ts";

export const importSource = z.enum(["shopify", "online-retail", "csv"]);
export type ImportSource = z.infer<typeof importSource>;
/** `mapping`: somebody has to say what the file's columns are before it is read. */
export const importState = z.enum(["mapping", "waiting", "running", "done", "stopped", "failed"]);

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

/** What a column of any CSV may be. Those named last may be several columns of one file. */
export const importField = z.enum([
  "title",
  "sku",
  "price",
  "compareAt",
  "cost",
  "stock",
  "weight",
  "description",
  "maker",
  "family",
  "collection",
  "status",
  "handle",
  "option1Name",
  "option1Value",
  "option2Name",
  "option2Value",
  "option3Name",
  "option3Value",
  "pictureAlt",
  "tags",
  "picture",
]);
export type ImportField = z.infer<typeof importField>;
export const severalFields: readonly ImportField[] = ["tags", "picture"];
export const neededFields: readonly ImportField[] = ["title", "price"];

const mappingShape = z.strictObject({
  columns: z.array(z.strictObject({ heading: z.string().min(1).max(1000), field: importField })).max(500),
  decimal: z.enum([".", ","]),
  weightUnit: z.enum(["g", "kg", "oz", "lb"]),
});

/** What the columns of a file are, by their headings, and how its numbers are written. */
export const importMapping = mappingShape.superRefine(({ columns }, ctx) => {
  const refuse = (message: string) => ctx.addIssue({ code: "custom", path: ["columns"], message });
  const fields = columns.map(({ field }) => field);
  for (const field of neededFields) if (!fields.includes(field)) refuse(`No column is the ${field}`);
  const twice = fields.find((field, at) => !severalFields.includes(field) && fields.indexOf(field) !== at);
  if (twice) refuse(`Two columns are the ${twice}`);
  const headings = columns.map(({ heading }) => heading.trim().toLowerCase());
  if (new Set(headings).size < headings.length) refuse("A column is given twice");
});
export type ImportMapping = z.infer<typeof importMapping>;

/** The columns of an uploaded CSV with its first rows, and what they are or seem to be. */
export const importColumnsView = z.object({
  fileName: z.string(),
  encoding: z.enum(["utf-8", "utf-16", "windows-1252"]),
  delimiter: z.enum([",", ";", "\t"]),
  columns: z.array(
    z.object({
      heading: z.string(),
      samples: z.array(z.string()),
      /** The decimal mark its numbers are written with; null where none of them shows it. */
      decimal: z.enum([".", ","]).nullable(),
    }),
  ),
  /** May still lack what is needed. */
  mapping: mappingShape,
  /** Where the mapping comes from: this run's own, an earlier file with these headings, or the headings' names. */
  origin: z.enum(["run", "remembered", "guessed"]),
});
export type ImportColumnsView = z.infer<typeof importColumnsView>;
/** Says what the columns are: the file is checked by it. After a check, the same file is checked anew. */
export const importMapInput = z.strictObject({ id, mapping: importMapping });
export type ImportMapInput = z.infer<typeof importMapInput>;
