import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ownNode, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { isStamped, stamp } from "./stamp.mjs";

const OLDEST_NODE = 20;

/** Installs what the lock file names, unless that is there already. Ends the process with a sentence when it cannot. */
export async function install() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE)
    stop(`Atelier needs Node ${OLDEST_NODE} or newer to start; this is ${process.versions.node}.`);
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "pnpm-lock.yaml")))
    .digest("hex");
  if (isStamped("installed", lock) && existsSync(ownNode)) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  process.stdout.write("Installing what the lock file names\n");
  // In production pnpm would leave out what builds the shop, and the Node it runs on.
  const env = { CI: "true", NODE_ENV: "development" };
  const code = await run("npx", ["-y", packageManager, "install", "--frozen-lockfile"], { env });
  if (code !== 0) stop("The packages could not be installed. What pnpm said is above.", code);
  if (!existsSync(ownNode)) stop("The install left out Node itself. Remove node_modules and try again.");
  stamp("installed", lock);
}

function stop(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
