import type { AdjustStockInput, StockRowView } from "@atelier/contract/stock";

export type AdjustWay = "add" | "off" | "set";
export type StockLevel = Pick<StockRowView, "onHand" | "reserved" | "policy">;

export interface StockPreview {
  change: number;
  onHandAfter: number;
  freeNow: number;
  freeAfter: number;
  /** How many promised pieces would not be there. */
  missing: number;
  /** Why the shop will not take it: it never lets a counted variant fall below nothing, nor below what is promised. */
  refused: "below-zero" | "below-reserved" | null;
}

/** What an adjustment would make of a variant's figures. */
export function previewStock(level: StockLevel, way: AdjustWay, quantity: number): StockPreview {
  const change = way === "add" ? quantity : way === "off" ? -quantity : quantity - level.onHand;
  const onHandAfter = level.onHand + change;
  const freeAfter = onHandAfter - level.reserved;
  const missing = Math.max(0, -freeAfter) - Math.max(0, level.reserved - level.onHand);
  const refused =
    level.policy === "backorder" ? null : onHandAfter < 0 ? "below-zero" : freeAfter < 0 ? "below-reserved" : null;
  return {
    change,
    onHandAfter,
    freeNow: level.onHand - level.reserved,
    freeAfter,
    missing: Math.max(0, missing),
    refused,
  };
}

/** The same as the shop takes it: a difference, or what was counted. */
export function changeOf(way: AdjustWay, quantity: number): AdjustStockInput["change"] {
  if (way === "set") return { kind: "to", quantity };
  return { kind: "by", quantity: way === "add" ? quantity : -quantity };
}
