// Operations
export { adjustStock } from "./adjust-stock.ts";

// Steps
export { applyCorrection } from "./adjust-stock.ts";
export { consumeReservations } from "./consume-reservations.ts";
export { giveBackStock } from "./give-back-stock.ts";
export { openStock } from "./open-stock.ts";
export { releaseReservations } from "./release-reservations.ts";
export { reserveStock } from "./reserve-stock.ts";
export { takeStockAtOnce } from "./take-stock-at-once.ts";

// Queries
export { lockLevels } from "./stock-levels.ts";
export { stockMovements, stockPage } from "./stock-queries.ts";
export type { SoldLine } from "./sales.ts";

// Fragments
export { matchingStock, namedStock } from "./stock-filters.ts";
export { waitingFor } from "./waiting-for.ts";

// Turns
export { inTurn } from "./in-turn.ts";
