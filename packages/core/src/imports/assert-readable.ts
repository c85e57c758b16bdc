import type { ImportSource } from "@atelier/contract/imports";
import { Refusal } from "../kernel/index.ts";
import { openTable } from "./file/open-table.ts";
import { UnreadableFile } from "./file/unreadable-file.ts";
import { sources } from "./perform-run.ts";

/** Refuses a file without the header its source needs: imports.not-readable, with what is wrong. */
export async function assertReadable(source: ImportSource, path: string): Promise<void> {
  try {
    const table = await openTable(path, sources[source].columns);
    await table.close();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Refusal("imports.not-readable", { field: "file", fields: { file: error.message } });
  }
}
