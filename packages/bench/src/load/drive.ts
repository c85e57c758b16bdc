import { percentile } from "../figures/percentile.ts";

/** What one worker does over and over: a request, or a whole purchase. Throws where an answer is not what it should be. */
export type Turn = () => Promise<void>;

export interface Driven {
  done: number;
  errors: number;
  /** The first thing that went wrong, for whoever looks into it. */
  firstError: string | undefined;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Lets all workers take turns for so many seconds and says how it went; times are milliseconds. */
export async function drive(workers: readonly Turn[], seconds: number): Promise<Driven> {
  const times: number[] = [];
  let errors = 0;
  let firstError: string | undefined;
  const began = performance.now();
  const until = began + seconds * 1000;
  const work = async (turn: Turn): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now();
      try {
        await turn();
        times.push(performance.now() - start);
      } catch (error) {
        if (error instanceof NothingLeft) return;
        errors += 1;
        firstError ??= error instanceof Error ? error.message : String(error);
        if (errors > MOST_ERRORS) return;
      }
    }
  };
  await Promise.all(workers.map(work));
  const took = (performance.now() - began) / 1000;
  const sorted = Float64Array.from(times).sort();
  const [p50, p95, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.95), percentile(sorted, 0.99)];
  return { done: times.length, errors, firstError, perSecond: times.length / took, p50, p95, p99 };
}

const MOST_ERRORS = 200;

/** What was prepared for the round is used up before its time was. */
export class NothingLeft extends Error {}
