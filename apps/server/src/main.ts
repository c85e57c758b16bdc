import { CannotOpen, exitCodes } from "@atelier/core/opening";
import { readEnvironment } from "./read-environment.ts";
import { readRole, runShop } from "./run-shop.ts";

try {
  const config = await readEnvironment();
  process.exitCode = await runShop({
    config,
    role: readRole(process.argv.slice(2)),
    tell: (line) => process.stdout.write(`${line}\n`),
    stopWithParent: process.env.ATELIER_STOP_WITH_PARENT === "yes",
  });
} catch (error) {
  process.stderr.write(`${error instanceof CannotOpen ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = error instanceof CannotOpen ? error.exitCode : exitCodes.failed;
}
// Whatever a library still holds open must not keep a stopped shop alive.
process.exit();
