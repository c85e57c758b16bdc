import { readFile } from "node:fs/promises";
import { deliveryPlan } from "@atelier/contract/delivery";
import { CannotOpen } from "@atelier/core/opening";
import { deliveryPlanOf, saveDelivery } from "@atelier/core/shipping";
import type { Command } from "commander";
import { type Cli, withShop } from "./with-shop.ts";

/** `atelier delivery show` and `atelier delivery set <file>`. */
export function addDeliveryCommands(program: Command, cli: Cli): void {
  const delivery = program
    .command("delivery")
    .description("Where the shop sends to, at what rates, and the taxes there");
  delivery
    .command("show")
    .description("print zones, rates and taxes as JSON; the form that set takes")
    .action(() =>
      withShop(cli, async (ctx) => cli.terminal.say(JSON.stringify(await deliveryPlanOf(ctx.db), null, 2))),
    );
  delivery
    .command("set <file>")
    .description("replace all zones, rates and taxes by those of a JSON file")
    .action(async (file: string) => {
      const plan = deliveryPlan.safeParse(await readJson(file));
      if (!plan.success) {
        const wrong = plan.error.issues.map((issue) => `  ${issue.path.join(".") || "the file"}: ${issue.message}`);
        throw new CannotOpen("failed", `This is no delivery plan:\n${wrong.join("\n")}`);
      }
      await withShop(cli, (ctx) => saveDelivery(ctx, plan.data));
      cli.terminal.say(`The shop sends to ${plan.data.zones.length} zones and knows ${plan.data.taxes.length} taxes.`);
    });
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new CannotOpen("failed", `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
