import type { BrowserFigures } from "./browser/run-browser.ts";
import type { Line } from "./load/rounds.ts";
import type { Growth } from "./ops/growth.ts";
import type { Startup } from "./ops/startup.ts";

/** Everything one run found out. */
export interface Results {
  at: string;
  source: string;
  lines: Line[];
  statements: Record<string, number>;
  startup: Startup | undefined;
  browser: BrowserFigures | undefined;
  growth: Growth | undefined;
  /** The most a server held while it worked, in MB. */
  mostRssMb: number | undefined;
  /** Things sold beyond what there was; the shop's own invariants after the run. */
  findings: string[] | undefined;
}

export interface Verdict {
  goal: string;
  wanted: string;
  found: number | undefined;
  isMet: boolean | undefined;
}

type Rule = [goal: string, wanted: ["≥" | "≤", number], found: (results: Results) => number | undefined];

const ratio = (op: string, connections: number) => (results: Results) =>
  results.lines.find((line) => line.op === op && line.connections === connections)?.ratio;

const ofPages =
  (pick: (page: BrowserFigures["pages"][number]) => number) =>
  ({ browser }: Results) =>
    browser && Math.max(...browser.pages.map(pick));
const ofPress =
  (name: string) =>
  ({ browser }: Results) =>
    browser?.presses.find(({ press }) => press === name)?.nextPaintMs;

const rules: Rule[] = [
  ["list of 24, uncached, to the floor", ["≥", 0.8], ratio("list", 16)],
  ["list, anonymous repeats with the cache", ["≥", 1], ratio("list-cached", 16)],
  ["product by slug", ["≥", 0.75], ratio("product", 16)],
  ["search", ["≥", 0.7], ratio("search", 16)],
  ["search among 4,000 to search among 54, times", ["≤", 3], ({ growth }) => growth?.times],
  ["add to cart", ["≥", 0.5], ratio("add", 16)],
  ["whole purchase, 8 workers", ["≥", 0.25], ratio("purchase", 8)],
  ["place order, many things, 8 workers, to plain SQL", ["≥", 0.25], ratio("place", 8)],
  ["place order, many things, 32 workers, to plain SQL", ["≥", 0.25], ratio("place", 32)],
  ["place order, one thing, 8 workers, to plain SQL", ["≥", 0.4], ratio("place-hot", 8)],
  ["place order, one thing, 32 workers, to plain SQL", ["≥", 0.4], ratio("place-hot", 32)],
  ["place order, one thing, 32 workers to 8", ["≥", 1], hotAtThirtyTwo],
  ["64 connections to 16, the worst of all", ["≥", 0.9], worstAtSixtyFour],
  ["errors", ["≤", 0], ({ lines }) => (lines.length > 0 ? sum(lines.map(({ shop }) => shop.errors)) : undefined)],
  ["statements: list", ["≤", 2], ({ statements }) => statements.list],
  ["statements: product", ["≤", 2], ({ statements }) => statements.product],
  ["statements: search", ["≤", 1], ({ statements }) => statements.search],
  ["statements: add to cart", ["≤", 8], ({ statements }) => statements.add],
  ["cold start, ms", ["≤", 1000], ({ startup }) => startup?.coldStartMs],
  ["idle, MB", ["≤", 130], ({ startup }) => startup?.idleRssMb],
  ["under load, MB", ["≤", 250], ({ mostRssMb }) => mostRssMb],
  ["largest paint, the slowest page, ms", ["≤", 2000], ofPages((page) => page.largestPaintMs)],
  ["layout shift, the worst page", ["≤", 0.05], ofPages((page) => page.layoutShift)],
  ["first page's scripts, kB gzip", ["≤", 115], ({ browser }) => browser?.pages[0]?.scriptsGzipKb],
  ["add to bag, to next paint, ms", ["≤", 200], ofPress("add to bag")],
  ["change a facet, to next paint, ms", ["≤", 200], ofPress("change a facet")],
  ["sold too many, or any other broken invariant", ["≤", 0], ({ findings }) => findings?.length],
];

/** Each goal of PERFORMANCE.md, section 12, with what was found; those not measured in this run are left out. */
export function verdicts(results: Results): Verdict[] {
  return rules.flatMap(([goal, [sign, bound], read]) => {
    const found = read(results);
    if (found === undefined || Number.isNaN(found)) return [];
    const isMet = sign === "≥" ? found >= bound : found <= bound;
    return [{ goal, wanted: `${sign} ${bound}`, found, isMet }];
  });
}

function hotAtThirtyTwo({ lines }: Results): number | undefined {
  const pace = (connections: number) =>
    lines.find((line) => line.op === "place-hot" && line.connections === connections)?.shop.perSecond;
  const [eight, thirtyTwo] = [pace(8), pace(32)];
  return eight && thirtyTwo ? thirtyTwo / eight : undefined;
}

function worstAtSixtyFour({ lines }: Results): number | undefined {
  const all = lines.flatMap((line) =>
    line.connections === 64 && line.againstSixteen !== undefined ? [line.againstSixteen] : [],
  );
  return all.length > 0 ? Math.min(...all) : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
