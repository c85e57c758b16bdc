import type { StockLevel } from "./stock-levels.ts";
import type { Movement } from "./stock-writes.ts";

export interface SoldLine {
  orderLineId: string;
  variantId: string;
  quantity: number;
}

/** The sale movements of an order's lines, each with the count it leaves behind. */
export function salesOf(lines: readonly SoldLine[], levels: ReadonlyMap<string, StockLevel>): Movement[] {
  return journalOf(lines, levels, "sale");
}

/** The movements that bring a cancelled order's pieces back. */
export function returnsOf(lines: readonly SoldLine[], levels: ReadonlyMap<string, StockLevel>): Movement[] {
  return journalOf(lines, levels, "return");
}

function journalOf(
  lines: readonly SoldLine[],
  levels: ReadonlyMap<string, StockLevel>,
  kind: "sale" | "return",
): Movement[] {
  const left = new Map([...levels].map(([variantId, level]) => [variantId, level.onHand]));
  return lines.flatMap((line) => {
    const before = left.get(line.variantId);
    if (before === undefined) return [];
    const quantity = kind === "sale" ? -line.quantity : line.quantity;
    left.set(line.variantId, before + quantity);
    return [
      { variantId: line.variantId, kind, quantity, onHandAfter: before + quantity, orderLineId: line.orderLineId },
    ];
  });
}
