import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportIssueView, ImportRunView, ImportSource } from "@atelier/contract/imports";
import { stringify } from "csv-stringify/sync";
import type { Context } from "../kernel/index.ts";
import { importIssues } from "./import-queries.ts";
import { runImportFile } from "./run-import-file.ts";

/** A row of a Shopify CSV with what matters to the test; the rest has an ordinary value. Used by tests. */
export function shopifyRow(over: Record<string, string>): Record<string, string> {
  return {
    Handle: "slipway-candle",
    Title: "Slipway candle",
    "Body (HTML)": "<p>Smells of tar.</p>",
    Vendor: "Fenn",
    Type: "Candles",
    Tags: "tar, wood",
    Published: "true",
    "Option1 Name": "Title",
    "Option1 Value": "Default Title",
    "Option2 Name": "",
    "Option2 Value": "",
    "Variant SKU": "",
    "Variant Grams": "250",
    "Variant Inventory Tracker": "shopify",
    "Variant Inventory Qty": "7",
    "Variant Inventory Policy": "deny",
    "Variant Price": "18.00",
    "Variant Compare At Price": "",
    "Variant Requires Shipping": "true",
    "Image Src": "",
    "Image Position": "",
    "Image Alt Text": "",
    "Gift Card": "false",
    "Variant Image": "",
    "Cost per item": "",
    Status: "active",
    ...over,
  };
}

/** A further row of the product above: only what is given. */
export function furtherRow(handle: string, over: Record<string, string>): Record<string, string> {
  const empty = Object.fromEntries(Object.keys(shopifyRow({})).map((column) => [column, ""]));
  return { ...empty, Handle: handle, ...over };
}

export function csvOf(rows: readonly Record<string, string>[]): string {
  return stringify([...rows], { header: true });
}

/** A folder of its own for a test's files. */
export async function openFolder(): Promise<{
  put(content: string | Uint8Array): Promise<string>;
  close(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "atelier-import-"));
  let files = 0;
  return {
    async put(content) {
      const path = join(folder, `${++files}.csv`);
      await writeFile(path, content);
      return path;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

interface Wish {
  source?: ImportSource;
  dryRun?: boolean;
  signal?: AbortSignal;
  onProgress?: (run: ImportRunView) => void;
}

/** Imports a file as the command does. */
export function importFile(ctx: Context, path: string, wish: Wish = {}): Promise<ImportRunView> {
  const { source = "shopify", dryRun = false, signal = new AbortController().signal, onProgress = () => {} } = wish;
  return runImportFile(ctx, { source, path, dryRun, signal, onProgress });
}

/** All issues of a run, as "row column: reason". */
export async function issuesOf(ctx: Context, id: string, severity?: ImportIssueView["severity"]): Promise<string[]> {
  const { items } = await importIssues(ctx, { id, limit: 100 });
  return items
    .filter((issue) => !severity || issue.severity === severity)
    .map(({ row, column, reason }) => `${row} ${column}: ${reason}`);
}

/** Read, imported, unchanged and refused rows of a run. */
export function sumsOf(run: ImportRunView): number[] {
  return [run.rowsRead, run.rowsImported, run.rowsUnchanged, run.rowsRefused];
}
