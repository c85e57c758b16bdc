import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

// Both halves. Left alone it doubles up to a hundred megabytes under load; its collections are not what costs.
const ENOUGH_BYTES = 16 * 1024 * 1024;

/**
 * Lets the young generation grow to what requests need, and no further. A full collection makes it small again, so it is
 * looked at after each; its largest size could only be set by an argument of the process.
 */
export function keepYoungHeapInBounds(): void {
  let mayGrow: boolean | undefined;
  function look(): void {
    const may = youngBytes() < ENOUGH_BYTES;
    if (may === mayGrow) return;
    mayGrow = may;
    setFlagsFromString(`--semi-space-growth-factor=${may ? 2 : 1}`);
  }
  look();
  new PerformanceObserver(look).observe({ entryTypes: ["gc"] });
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find((space) => space.space_name === "new_space")?.space_size ?? 0;
}
