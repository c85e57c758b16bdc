import { asTable, figure } from "./figures/table.ts";
import { type Results, verdicts } from "./goals.ts";
import type { Line } from "./load/rounds.ts";
import type { Sample } from "./load/measure.ts";

/** The whole run as tables to read. */
export function report(results: Results): string {
  const parts = [`Catalog: ${results.source}. Times in ms; CPU in ms per request.`];
  if (results.lines.length > 0) parts.push(asTable(heads, results.lines.flatMap(rowsOf)));
  const statements = Object.entries(results.statements).map(([name, count]) => [name, figure(count)]);
  if (statements.length > 0) parts.push(asTable(["statements per request", "count"], statements));
  const goals = verdicts(results).map(({ goal, wanted, found, isMet }) => [
    goal,
    wanted,
    figure(found),
    isMet ? "met" : "NOT MET",
  ]);
  if (goals.length > 0) parts.push(asTable(["goal", "wanted", "found", ""], goals));
  const wrong = results.lines.flatMap(({ title, connections, shop, floor }) =>
    [shop.firstError, floor.firstError && `floor: ${floor.firstError}`].flatMap((error) =>
      error ? [`${title}, ${connections}: ${error}`] : [],
    ),
  );
  if (wrong.length > 0) parts.push(`The first errors:\n${wrong.join("\n")}`);
  if (results.findings?.length) parts.push(`The shop does not agree with itself:\n${results.findings.join("\n")}`);
  return parts.join("\n\n");
}

const heads = [
  "op",
  "conns",
  "server",
  "req/s",
  "ratio",
  "to bytes",
  "p50",
  "p95",
  "p99",
  "errors",
  "server CPU",
  "Postgres CPU",
  "RSS MB",
];

function rowsOf(line: Line): string[][] {
  return [
    rowOf(line, { name: "shop", sample: line.shop, ratio: figure(line.ratio), bare: figure(line.bareRatio) }),
    rowOf(line, { name: "floor", sample: line.floor, ratio: "1", bare: "" }),
  ];
}

function rowOf(line: Line, of: { name: string; sample: Sample; ratio: string; bare: string }): string[] {
  const { sample, name, ratio, bare } = of;
  return [
    line.title,
    String(line.connections),
    name,
    figure(sample.perSecond),
    ratio,
    bare,
    figure(sample.p50),
    figure(sample.p95),
    figure(sample.p99),
    String(sample.errors),
    figure(sample.serverCpu),
    figure(sample.postgresCpu),
    sample.rssMb.toFixed(0),
  ];
}
