/** How long a claim on a run holds when whoever has it says nothing. */
export const CLAIM_SECONDS = 10;
/** Issues listed for a run; the others are only counted. */
export const MOST_ISSUES = 10_000;
/** Largest upload. */
export const MOST_BYTES = 200 * 1024 * 1024;
/** How long the file of a run is kept. */
export const KEPT_DAYS = 30;
/** How often a picture is asked for before the run is told that it cannot be had. */
export const MOST_TRIES = 3;
