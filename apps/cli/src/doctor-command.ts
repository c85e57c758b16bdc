import { alarms, examine } from "@atelier/core/doctor";
import type { Command } from "commander";
import { type Cli, withDatabase } from "./with-shop.ts";

/** `atelier doctor`: asks the database whether it agrees with itself. Exit code 1 when it does not. */
export function addDoctorCommand(program: Command, cli: Cli): void {
  program
    .command("doctor")
    .description("check that orders, money and stock agree with each other")
    .action(async () => {
      const findings = await withDatabase(cli, async (_database, ctx) => [
        ...(await examine(ctx)),
        ...(await alarms(ctx)),
      ]);
      for (const { id, says, broken } of findings)
        cli.terminal.say(`${id}: ${says}\n  not true of: ${broken.join(", ")}`);
      cli.terminal.say(
        findings.length === 0 ? "Everything agrees." : `${findings.length} of the shop's rules are broken.`,
      );
      if (findings.length > 0) process.exitCode = 1;
    });
}
