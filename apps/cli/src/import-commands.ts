import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ImportRunView, ImportSource } from "@atelier/contract/imports";
import { runImportFile } from "@atelier/core/imports";
import { CannotOpen } from "@atelier/core/opening";
import type { Command } from "commander";
import { type Cli, withShop } from "./with-shop.ts";

/** `atelier import shopify <file>` and `atelier import online-retail <file> --catalog`. */
export function addImportCommands(program: Command, cli: Cli): void {
  const imports = program.command("import").description("Products from files; the same file twice changes nothing");
  imports
    .command("shopify <file>")
    .description("Shopify's product CSV")
    .option("--dry-run", "read and check everything, write nothing")
    .action((file: string, options: { dryRun?: boolean }) =>
      importFile(cli, "shopify", { file, dryRun: options.dryRun ?? false }),
    );
  imports
    .command("online-retail <file>")
    .description("the Online Retail data set, csv or csv.gz")
    .requiredOption("--catalog", "one product for each StockCode")
    .option("--dry-run", "read and check everything, write nothing")
    .action((file: string, options: { dryRun?: boolean }) =>
      importFile(cli, "online-retail", { file, dryRun: options.dryRun ?? false }),
    );
}

async function importFile(cli: Cli, source: ImportSource, given: { file: string; dryRun: boolean }): Promise<void> {
  const path = resolve(given.file);
  if (!existsSync(path)) throw new CannotOpen("failed", `There is no file ${path}.`);
  const { terminal } = cli;
  const run = await withShop(cli, (ctx) =>
    runImportFile(ctx, {
      source,
      path,
      dryRun: given.dryRun,
      signal: terminal.stopped,
      onProgress: (progress: ImportRunView) => terminal.progress(inLine(progress)),
    }),
  );
  terminal.say(inLine(run));
  for (const [what, count] of Object.entries(run.counts)) terminal.say(`  ${what}: ${count}`);
  if (given.dryRun) terminal.say("This was a dry run; nothing was written.");
  if (terminal.stopped.aborted && run.state !== "done") throw new CannotOpen("interrupted", "Stopped.");
  if (run.failure) throw new CannotOpen("failed", run.failure);
}

function inLine(run: ImportRunView): string {
  return `read ${run.rowsRead} = imported ${run.rowsImported} + unchanged ${run.rowsUnchanged} + refused ${run.rowsRefused}`;
}
