import { asTable, figure } from "./figures/table.ts";
import { type Results, verdicts } from "./goals.ts";
import type { Line } from "./load/rounds.ts";
import type { Sample } from "./load/measure.ts";

/** The whole run as tables to read. */
export function report(results: Results): string {
  const parts = [
    `Catalog: ${results.source}. Times in ms; CPU in ms per request, server and Postgres with all its connections.`,
  ];
  if (results.lines.length > 0) parts.push(asTable(heads, results.lines.flatMap(rowsOf)));
  const statements = Object.entries(results.statements).map(([name, count]) => [name, figure(count)]);
  if (statements.length > 0) parts.push(asTable(["statements per request", "count"], statements));
  const { growth, startup } = results;
  if (startup)
    parts.push(`A start takes ${figure(startup.coldStartMs)} ms, of them ${figure(startup.coldStartCpuMs)} of CPU.`);
  if (growth) {
    parts.push(
      asTable(
        ["search among", "req/s"],
        [
          [`${growth.fewGoods} goods`, figure(growth.fewPerSecond)],
          [`${growth.manyGoods} goods`, figure(growth.manyPerSecond)],
        ],
      ),
    );
  }
  parts.push(...browserTables(results));
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

function browserTables({ browser }: Results): string[] {
  if (!browser) return [];
  return [
    asTable(
      ["page, processor 4 times slower", "largest paint ms", "shift", "scripts", "kB gzip"],
      browser.pages.map((one) => [
        one.page,
        ...[one.largestPaintMs, one.layoutShift, one.scripts, one.scriptsGzipKb].map(figure),
      ]),
    ),
    asTable(
      ["press", "next paint ms", "done ms"],
      browser.presses.map((one) => [one.press, figure(one.nextPaintMs), figure(one.doneMs)]),
    ),
  ];
}

const heads = [
  "op",
  "conns",
  "server",
  "req/s",
  "ratio",
  "by CPU",
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
    rowOf(line, { name: "shop", sample: line.shop, ratios: [line.ratio, line.cpuRatio, line.bareRatio].map(figure) }),
    rowOf(line, { name: "floor", sample: line.floor, ratios: ["1", "1", ""] }),
  ];
}

function rowOf(line: Line, of: { name: string; sample: Sample; ratios: string[] }): string[] {
  const { sample, name, ratios } = of;
  return [
    line.title,
    String(line.connections),
    name,
    figure(sample.perSecond),
    ...ratios,
    figure(sample.p50),
    figure(sample.p95),
    figure(sample.p99),
    String(sample.errors),
    figure(sample.serverCpu),
    figure(sample.postgresCpu),
    sample.rssMb.toFixed(0),
  ];
}
