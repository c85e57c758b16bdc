import type { ImportRunView, ImportSource } from "@atelier/contract/imports";
import { type Context, Refusal } from "../kernel/index.ts";

export interface ImportFile {
  source: ImportSource;
  path: string;
  dryRun: boolean;
  signal: AbortSignal;
  onProgress(run: ImportRunView): void;
}

export async function runImportFile(_ctx: Context, _file: ImportFile): Promise<ImportRunView> {
  throw new Refusal("imports.not-readable");
}
