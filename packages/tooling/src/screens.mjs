import { join } from "node:path";
import { build } from "./lib/build.mjs";
import { findChromium, howToGetChromium } from "./lib/chromium.mjs";
import { install } from "./lib/install.mjs";
import { ownNode, root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

// npm run screens [-- name… --width 390 --theme dark --language de-DE]: pictures of the key screens, in .screens/.
await install();
const chromium = await findChromium();
if (!chromium) stop(howToGetChromium);
if ((await build()) !== 0) stop("The shop could not be built.");
process.exitCode = await run(
  ownNode,
  [join(root, "packages/tooling/src/screens/take-all.mjs"), ...process.argv.slice(2)],
  {
    env: { ATELIER_CHROMIUM: chromium },
  },
);

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
