import type { ImportMapping } from "@atelier/contract/imports";
import { type Context, orRefuse, Refusal } from "../../kernel/index.ts";
import { UnreadableFile } from "../file/unreadable-file.ts";
import { isStored, storedPath } from "../stored-files.ts";
import { type ReadColumns, readColumns } from "./read-columns.ts";

interface StoredCsv {
  run: { fileName: string; mapping: ImportMapping | null };
  read: ReadColumns;
}

/** The columns of the file a run was begun with. Refuses: imports.not-found, imports.not-readable. */
export async function readStoredColumns(ctx: Pick<Context, "db" | "config">, id: string): Promise<StoredCsv> {
  const found = await ctx.db
    .selectFrom("importRuns")
    .select(["fileName", "storageKey", "mapping"])
    .where("id", "=", id)
    .where("source", "=", "csv")
    .executeTakeFirst();
  const run = orRefuse(found, "imports.not-found");
  if (!run.storageKey || !(await isStored(ctx.config, run.storageKey)))
    throw notReadable("The file is no longer kept; upload it again.");
  try {
    const read = await readColumns(storedPath(ctx.config, run.storageKey));
    return { run: { fileName: run.fileName, mapping: run.mapping as ImportMapping | null }, read };
  } catch (error) {
    if (error instanceof UnreadableFile) throw notReadable(error.message);
    throw error;
  }
}

function notReadable(why: string): Refusal {
  return new Refusal("imports.not-readable", { field: "file", fields: { file: why } });
}
