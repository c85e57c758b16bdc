import { describeProcedures } from "@atelier/api";
import type { Command } from "commander";
import type { Cli } from "./with-shop.ts";

/** `atelier api`: every procedure of both routers. Needs no database. */
export function addApiCommand(program: Command, cli: Cli): void {
  program
    .command("api")
    .description("list every procedure of both routers")
    .option("--json", "with permissions and the shapes of input and output as JSON Schema")
    .action((options: { json?: boolean }) => {
      const procedures = describeProcedures();
      if (options.json) return cli.terminal.say(JSON.stringify(procedures, null, 2));
      for (const { router, path, type, kind, permission } of procedures) {
        cli.terminal.say([router.padEnd(5), type.padEnd(8), path.padEnd(24), permission ?? kind].join("  "));
      }
    });
}
