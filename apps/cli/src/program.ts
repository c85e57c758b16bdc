import { Command } from "commander";
import { addApiCommand } from "./api-command.ts";
import { addDeliveryCommands } from "./delivery-commands.ts";
import { addDoctorCommand } from "./doctor-command.ts";
import { addImportCommands } from "./import-commands.ts";
import { addMigrateCommands } from "./migrate-commands.ts";
import { addSeedCommands } from "./seed-commands.ts";
import { addSettingsCommands } from "./settings-commands.ts";
import { addUserCommands } from "./user-commands.ts";
import type { Cli } from "./with-shop.ts";

/** The `atelier` command with all it can do. Throws CommanderError for what it does not understand. */
export function buildProgram(cli: Cli): Command {
  const program = new Command("atelier")
    .description("The shop's command: migrate, seed, import, users, doctor. Works beside a running shop and alone.")
    .showHelpAfterError("(atelier --help lists the commands)")
    .exitOverride();
  for (const add of [
    addMigrateCommands,
    addSeedCommands,
    addImportCommands,
    addUserCommands,
    addDoctorCommand,
    addApiCommand,
    addSettingsCommands,
    addDeliveryCommands,
  ]) {
    add(program, cli);
  }
  return program;
}
