import { saveSettingsInput } from "@atelier/contract/settings";
import { CannotOpen } from "@atelier/core/opening";
import { saveSettings, shopSettings } from "@atelier/core/settings";
import type { Command } from "commander";
import { type Cli, withShop } from "./with-shop.ts";

/** `atelier settings get [key]` and `atelier settings set <key> <value>`. */
export function addSettingsCommands(program: Command, cli: Cli): void {
  const settings = program.command("settings").description("What the shop's owner decides");
  settings
    .command("get [key]")
    .description("show one setting or all, as JSON")
    .action((key: string | undefined) =>
      withShop(cli, async (ctx) => {
        const all = await shopSettings(ctx.db);
        if (key === undefined) return cli.terminal.say(JSON.stringify(all, null, 2));
        const found = Object.entries(all).find(([name]) => name === key);
        if (!found)
          throw new CannotOpen("failed", `There is no setting ${key}. There are: ${Object.keys(all).join(", ")}.`);
        cli.terminal.say(JSON.stringify(found[1]));
      }),
    );
  settings
    .command("set <key> <value>")
    .description("change one setting; the value is JSON or plain text")
    .action((key: string, value: string) =>
      withShop(cli, async (ctx) => {
        const read = saveSettingsInput.safeParse({ [key]: valueOf(value) });
        if (!read.success) {
          const known = Object.keys(saveSettingsInput.shape).join(", ");
          throw new CannotOpen("failed", `${key} cannot be set to this. What can be set: ${known}.`);
        }
        await saveSettings(ctx, read.data);
        cli.terminal.say(`${key} is set.`);
      }),
    );
}

function valueOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}
