import type { ImportApplyInput, ImportRunView } from "@atelier/contract/imports";
import { type Context, Refusal } from "../kernel/index.ts";

export async function applyImport(_ctx: Context, _input: ImportApplyInput): Promise<ImportRunView> {
  throw new Refusal("imports.not-found");
}
