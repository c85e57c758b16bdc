/** How long a process may be silent before another takes its run over; a row takes far less. */
export const CLAIM_SECONDS = 60;

/** How long what was put away is kept. */
export const KEPT_DAYS = 30;
