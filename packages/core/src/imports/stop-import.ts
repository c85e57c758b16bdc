import type { ImportRunView, ImportStopInput } from "@atelier/contract/imports";
import { type Context, Refusal } from "../kernel/index.ts";

export async function stopImport(_ctx: Context, _input: ImportStopInput): Promise<ImportRunView> {
  throw new Refusal("imports.not-found");
}
