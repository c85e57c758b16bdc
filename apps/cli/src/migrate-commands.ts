import { bringUpToDate, CannotOpen } from "@atelier/core/opening";
import { migrationStatus, newMigration } from "@atelier/db";
import type { Command } from "commander";
import { type Cli, withDatabase } from "./with-shop.ts";

/** `atelier migrate up|status|new`. */
export function addMigrateCommands(program: Command, cli: Cli): void {
  const migrate = program.command("migrate").description("The database's schema");
  migrate
    .command("up")
    .description("apply every migration that is missing")
    .action(() =>
      withDatabase(cli, async ({ connection }) => {
        const applied = await bringUpToDate(connection);
        for (const name of applied) cli.terminal.say(`applied ${name}`);
        if (applied.length === 0) cli.terminal.say("The database is up to date.");
      }),
    );
  migrate
    .command("status")
    .description("list the migrations and when each was applied")
    .action(() =>
      withDatabase(cli, async ({ connection }) => {
        const states = await migrationStatus(connection.db);
        for (const { name, appliedAt } of states) cli.terminal.say(`${appliedAt ?? "not applied".padEnd(24)}  ${name}`);
        const missing = states.filter((state) => state.appliedAt === undefined).length;
        cli.terminal.say(missing === 0 ? "The database is up to date." : `${missing} to apply: atelier migrate up`);
      }),
    );
  migrate
    .command("new <name>")
    .description("write an empty migration that bears this moment's stamp")
    .action(async (name: string) => {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
        throw new CannotOpen("failed", "A migration's name is small letters, digits and hyphens: add-gift-cards.");
      cli.terminal.say(`wrote ${await newMigration(name, new Date())}`);
    });
}
