import { removeDemo, seedDemo } from "@atelier/core/demo";
import { CannotOpen, isUntouched } from "@atelier/core/opening";
import type { Command } from "commander";
import { type Cli, withShop } from "./with-shop.ts";

/** `atelier seed` and `atelier demo remove`. */
export function addSeedCommands(program: Command, cli: Cli): void {
  program
    .command("seed")
    .description("set up the demo shop in an empty database")
    .action(() =>
      withShop(cli, async (ctx) => {
        if (!(await isUntouched(ctx.db))) {
          throw new CannotOpen(
            "failed",
            "This shop is not empty, so the demo shop was not set up. Use another ATELIER_DATA_DIR, or atelier demo remove first.",
          );
        }
        await seedDemo(ctx, { onProgress: (line) => cli.terminal.progress(line) });
        cli.terminal.say("The demo shop is set up.");
      }),
    );
  program
    .command("demo")
    .description("The demo shop")
    .command("remove")
    .description("take the demo goods, orders and people out again and keep what is yours")
    .action(() =>
      withShop(cli, async (ctx) => {
        await removeDemo(ctx);
        cli.terminal.say("The demo shop is gone.");
      }),
    );
}
