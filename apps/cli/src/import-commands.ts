import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ImportIssueView, ImportMapping, ImportRunView, ImportSource } from "@atelier/contract/imports";
import { importIssues, runImportFile } from "@atelier/core/imports";
import { CannotOpen } from "@atelier/core/opening";
import type { Command } from "commander";
import { type CsvOptions, gathered, mappingFrom } from "./csv-mapping.ts";
import { type Cli, withShop } from "./with-shop.ts";

/** `atelier import shopify|csv <file>` and `atelier import online-retail <file> --catalog`. */
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
  imports
    .command("csv <file>")
    .description("any CSV, by what its columns are")
    .requiredOption("--map <fields>", 'what is which column: "title=Name,price=Preis"; again for more', gathered, [])
    .option("--decimal <mark>", "how its numbers are written: point or comma", "point")
    .option("--weight <unit>", "what its weights are in: g, kg, oz or lb", "g")
    .option("--dry-run", "read and check everything, write nothing")
    .action((file: string, options: CsvOptions) =>
      importFile(cli, "csv", { file, dryRun: options.dryRun ?? false, mapping: mappingFrom(options) }),
    );
}

interface Given {
  file: string;
  dryRun: boolean;
  mapping?: ImportMapping;
}

async function importFile(cli: Cli, source: ImportSource, given: Given): Promise<void> {
  const path = resolve(given.file);
  if (!existsSync(path)) throw new CannotOpen("failed", `There is no file ${path}.`);
  const { terminal } = cli;
  const { run, issues } = await withShop(cli, async (ctx) => {
    const ended = await runImportFile(ctx, {
      source,
      path,
      ...(given.mapping && { mapping: given.mapping }),
      dryRun: given.dryRun,
      signal: terminal.stopped,
      onProgress: (progress: ImportRunView) => terminal.progress(inLine(progress)),
    });
    return { run: ended, issues: await importIssues(ctx, { id: ended.id, limit: MOST_SHOWN }) };
  });
  terminal.say(inLine(run));
  for (const issue of issues.items) terminal.say(`  ${issueInLine(issue)}`);
  if (issues.nextCursor) terminal.say("  More of these stand in the admin, under Import.");
  for (const [what, count] of Object.entries(run.counts)) terminal.say(`  ${what}: ${count}`);
  if (given.dryRun) terminal.say("This was a dry run; nothing was written.");
  if (terminal.stopped.aborted && run.state !== "done") throw new CannotOpen("interrupted", "Stopped.");
  if (run.failure) throw new CannotOpen("failed", run.failure);
  if (run.state === "stopped") throw new CannotOpen("interrupted", "Stopped. The same command goes on from there.");
}

const MOST_SHOWN = 25;

function issueInLine({ row, column, value, reason, severity }: ImportIssueView): string {
  const what = severity === "refused" ? "refused" : "note";
  return `row ${row}, ${column}${value ? ` "${value.slice(0, 60)}"` : ""}: ${reason} (${what})`;
}

function inLine(run: ImportRunView): string {
  return `read ${run.rowsRead} = imported ${run.rowsImported} + unchanged ${run.rowsUnchanged} + refused ${run.rowsRefused}`;
}
