declare global {
  interface Window {
    benchSeen: Seen;
  }
}

/** What the page's own clock says of it. */
export interface Seen {
  /** When the largest thing was painted, in milliseconds from the start of the navigation. */
  largestPaintMs: number;
  /** All shifts that no input caused, added up. */
  layoutShift: number;
  /** From each press to the next paint, in milliseconds. */
  presses: number[];
}

interface ShiftEntry extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** Runs in the page before anything of its own does, and notes what the browser reports. */
export function observe(): void {
  const seen: Seen = { largestPaintMs: 0, layoutShift: 0, presses: [] };
  window.benchSeen = seen;
  const watch = (options: PerformanceObserverInit & { durationThreshold?: number }, note: (entry: never) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => note(entry as never))).observe(options);
  watch({ type: "largest-contentful-paint", buffered: true }, (entry: PerformanceEntry) => {
    seen.largestPaintMs = entry.startTime;
  });
  watch({ type: "layout-shift", buffered: true }, (entry: ShiftEntry) => {
    if (!entry.hadRecentInput) seen.layoutShift += entry.value;
  });
  watch({ type: "event", buffered: true, durationThreshold: 16 }, (entry: PerformanceEventTiming) => {
    if (entry.interactionId > 0) seen.presses.push(entry.duration);
  });
}
