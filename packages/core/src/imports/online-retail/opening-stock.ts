// The data set runs from December 2010 to December 2011.
const WEEKS = 53;
const WEEKS_AHEAD = 4;
const FEWEST = 2;
const MOST = 5_000;

/**
 * A believable opening stock, because the data set has none: what sold net of returns in four weeks of its 53, rounded
 * up, between 2 and 5,000. What came back more than it was sold is sold out.
 */
export function openingStock(netQuantity: number): number {
  if (netQuantity <= 0) return 0;
  return Math.min(MOST, Math.max(FEWEST, Math.ceil((netQuantity * WEEKS_AHEAD) / WEEKS)));
}
