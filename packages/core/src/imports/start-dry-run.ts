import type { ImportRunView, ImportSource } from "@atelier/contract/imports";
import { type Context, Refusal } from "../kernel/index.ts";

export interface UploadedImport {
  source: ImportSource;
  fileName: string;
  stream: AsyncIterable<Uint8Array>;
}

export async function startDryRun(_ctx: Context, _upload: UploadedImport): Promise<ImportRunView> {
  throw new Refusal("imports.not-readable");
}
