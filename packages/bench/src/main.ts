import { aloneInFolder } from "./house/alone.ts";
import { say } from "./house/say.ts";
import { ops } from "./ops/index.ts";
import { readOptions } from "./options.ts";
import { report } from "./report.ts";
import { keepResults, others, runBench } from "./run-bench.ts";

try {
  const options = readOptions(process.argv.slice(2), [...ops.map((op) => op.name), ...others]);
  const leave = await aloneInFolder();
  try {
    const results = await runBench(options);
    say(`\n${report(results)}\n`);
    say(`Written to ${keepResults(results)}`);
  } finally {
    leave();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
