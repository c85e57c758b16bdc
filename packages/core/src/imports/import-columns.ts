import type { ImportColumnsView } from "@atelier/contract/imports";
import type { Context } from "../kernel/index.ts";
import { guessMapping } from "./csv/guess-mapping.ts";
import { rememberedMapping } from "./csv/mapping-memory.ts";
import { readStoredColumns } from "./csv/stored-columns.ts";

/**
 * The columns of an uploaded CSV, its first cells, and what they are: as this run was told, as the last file with these
 * headings was, or as their names suggest. Refuses: imports.not-found, imports.not-readable (also a file no longer kept).
 */
export async function importColumns(ctx: Context, input: { id: string }): Promise<ImportColumnsView> {
  const { run, read } = await readStoredColumns(ctx, input.id);
  const about = { fileName: run.fileName, ...read };
  if (run.mapping) return { ...about, mapping: run.mapping, origin: "run" };
  const remembered = await rememberedMapping(
    ctx.db,
    read.columns.map(({ heading }) => heading),
  );
  if (remembered) return { ...about, mapping: remembered, origin: "remembered" };
  return { ...about, mapping: guessMapping(read.columns), origin: "guessed" };
}
