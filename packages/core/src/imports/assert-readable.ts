import type { ImportMapping, ImportSource } from "@atelier/contract/imports";
import { Refusal } from "../kernel/index.ts";
import { openTable } from "./file/open-table.ts";
import { UnreadableFile } from "./file/unreadable-file.ts";
import { readerOf } from "./reader-of.ts";

interface Kind {
  source: ImportSource;
  mapping?: ImportMapping | undefined;
}

/** Refuses a file without the header its kind needs: imports.not-readable, with what is wrong. */
export async function assertReadable({ source, mapping }: Kind, path: string): Promise<void> {
  try {
    const table = await openTable(path, readerOf({ source, mapping: mapping ?? null }).columns);
    await table.close();
    if (!table.columns.some((column) => column !== "")) throw new UnreadableFile("Its first line names no columns.");
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Refusal("imports.not-readable", { field: "file", fields: { file: error.message } });
  }
}
