import { install } from "./lib/install.mjs";
import { bin } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

// npm run test:faults: kills, freezes and starves the shop in every way docs/reliability.md lists, and at every single
// message. What follows "--" goes to Vitest, such as part of a file's name.
await install();
process.exitCode = await run(bin("vitest"), ["run", ...process.argv.slice(2)], { env: { ATELIER_FAULTS: "yes" } });
