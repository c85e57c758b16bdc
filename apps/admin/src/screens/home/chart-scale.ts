export interface ChartScale {
  /** The figure at the top of the chart. */
  top: number;
  /** Where lines are drawn: none, half, all. */
  lines: number[];
}

/** A round top for a chart whose highest figure this is. */
export function chartScale(highest: number): ChartScale {
  if (highest <= 0) return { top: 1, lines: [0] };
  const size = 10 ** Math.floor(Math.log10(highest));
  const top = ([1, 2, 3, 4, 6, 8, 10].find((step) => step * size >= highest) ?? 10) * size;
  return { top, lines: [0, top / 2, top] };
}
