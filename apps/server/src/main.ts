import { fileURLToPath } from "node:url";
import { CannotOpen, exitCodes, readSettings } from "@atelier/core/opening";
import { readRole, runShop } from "./run-shop.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

try {
  process.exitCode = await runShop({
    config: await readSettings(repository, process.env, true),
    role: readRole(process.argv.slice(2)),
    tell: (line) => process.stdout.write(`${line}\n`),
    stopWithParent: process.env.ATELIER_STOP_WITH_PARENT === "yes",
  });
} catch (error) {
  process.stderr.write(
    `${error instanceof CannotOpen ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = error instanceof CannotOpen ? error.exitCode : exitCodes.failed;
}
// Whatever a library still holds open must not keep a stopped shop alive.
process.exit();
