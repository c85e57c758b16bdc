import { parseArgs } from "node:util";
import { install } from "./lib/install.mjs";
import { bin } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

// npm run test:model -- --runs 10000 --seed 7: the sale's model test alone. A failure prints what to add to see it again.
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string" },
    path: { type: "string" },
    replay: { type: "string" },
  },
});

await install();
process.exitCode = await run(bin("vitest"), ["run", "packages/testkit/src/model"], {
  env: {
    MODEL_RUNS: values.runs,
    ...(values.seed && { MODEL_SEED: values.seed }),
    ...(values.path && { MODEL_PATH: values.path }),
    ...(values.replay && { MODEL_REPLAY: values.replay }),
  },
});
