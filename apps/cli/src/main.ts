import { fileURLToPath } from "node:url";
import { Refusal } from "@atelier/core/kernel";
import { CannotOpen, exitCodes, readSettings } from "@atelier/core/opening";
import { CommanderError } from "commander";
import { buildProgram } from "./program.ts";
import { Terminal } from "./terminal.ts";
import type { Cli } from "./with-shop.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const terminal = new Terminal();
const cli: Cli = { terminal, settings: () => readSettings(repository, process.env) };

try {
  await buildProgram(cli).parseAsync();
} catch (error) {
  process.exitCode = sayWhy(error);
}
process.exit();

/** Says in a sentence what went wrong. A stack is shown only for what nobody foresaw. */
function sayWhy(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (terminal.stopped.aborted) {
    terminal.warn("Stopped. What was done so far is kept; the same command goes on from there.");
    return exitCodes.interrupted;
  }
  if (error instanceof CannotOpen) {
    terminal.warn(error.message);
    return error.exitCode;
  }
  if (error instanceof Refusal) terminal.warn(`The shop refused this: ${error.code}${inWords(error.detail)}`);
  else terminal.warn(error instanceof Error ? error.message : String(error));
  return exitCodes.failed;
}

function inWords(detail: object): string {
  return Object.keys(detail).length > 0 ? ` ${JSON.stringify(detail)}` : "";
}
