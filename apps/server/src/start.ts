import { flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { CannotOpen, exitCodes, readSettings } from "@atelier/core/opening";
import { readRole, runShop } from "./run-shop.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Opens the shop as the environment and the arguments say, and keeps it open to its end. Returns the exit code. */
export async function start(env: NodeJS.ProcessEnv): Promise<number> {
  try {
    return await runShop({
      config: await readSettings(repository, env, true),
      role: readRole(process.argv.slice(2)),
      tell: (line) => process.stdout.write(`${line}\n`),
      opened,
      stopWithParent: env.ATELIER_STOP_WITH_PARENT === "yes",
    });
  } catch (error) {
    process.stderr.write(
      `${error instanceof CannotOpen ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    return error instanceof CannotOpen ? error.exitCode : exitCodes.failed;
  }
}

function opened(): void {
  // A shop that is killed later starts as quickly as one that was closed.
  flushCompileCache();
}
