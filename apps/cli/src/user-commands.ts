import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { email, words } from "@atelier/contract/common";
import { role, roles } from "@atelier/contract/permissions";
import { createUser } from "@atelier/core/accounts";
import { CannotOpen } from "@atelier/core/opening";
import type { Command } from "commander";
import { z } from "zod";
import { type Cli, withShop } from "./with-shop.ts";

const person = z.object({ email, name: words(120), role });

/** `atelier user create`. */
export function addUserCommands(program: Command, cli: Cli): void {
  program
    .command("user")
    .description("People who may sign in")
    .command("create")
    .description("add a person; a random password is printed once unless one comes on standard input")
    .requiredOption("--email <email>", "address they sign in with")
    .requiredOption("--name <name>", "name the shop calls them by")
    .requiredOption("--role <role>", roles.join(", "))
    .option("--password-stdin", "read the password from standard input")
    .action((options: Record<string, unknown>) => createPerson(cli, options));
}

async function createPerson(cli: Cli, options: Record<string, unknown>): Promise<void> {
  const read = person.safeParse(options);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `--${issue.path.join(".")}`).join(", ");
    throw new CannotOpen(
      "failed",
      `This cannot be used: ${wrong}. Example: --email ada@example.com --name "Ada" --role admin`,
    );
  }
  const given = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, "") : undefined;
  const password = given ?? randomBytes(12).toString("base64url");
  await withShop(cli, (ctx) => createUser(ctx, { ...read.data, password }));
  cli.terminal.say(`${read.data.email} may sign in as ${read.data.role}.`);
  if (given === undefined) cli.terminal.say(`Password, shown this once: ${password}`);
}
