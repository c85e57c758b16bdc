import type { SaveProductInput } from "@atelier/contract/catalog";
import type { Findings } from "../findings.ts";
import type { ShopifyRow } from "./shopify-columns.ts";

type Stock = SaveProductInput["variants"][number]["stock"];

const USUALLY_LOW_AT = 3;

/** How a variant is counted: when its stock is tracked or the file says how many there are; else it is not. */
export function stockFromRow(row: ShopifyRow, found: Findings): Stock {
  const quantity = row.cell("Variant Inventory Qty");
  if (quantity === "" && row.cell("Variant Inventory Tracker") === "") return null;
  return { policy: policyOf(row, found), onHand: onHandOf(row, quantity, found), lowAt: USUALLY_LOW_AT };
}

function policyOf(row: ShopifyRow, found: Findings): "deny" | "backorder" {
  const value = row.cell("Variant Inventory Policy");
  const policy = value.toLowerCase();
  if (policy === "continue") return "backorder";
  if (policy !== "" && policy !== "deny") {
    found.note(
      { row: row.row, column: "Variant Inventory Policy", value },
      "Neither deny nor continue; it is not sold beyond what is there",
    );
  }
  return "deny";
}

function onHandOf(row: ShopifyRow, quantity: string, found: Findings): number {
  if (quantity === "") return 0;
  if (/^\d{1,9}(\.0+)?$/.test(quantity)) return Number(quantity);
  const reason = /^-\d/.test(quantity) ? "Stock cannot be below 0 in an import" : "Not a whole number of pieces";
  found.refuse({ row: row.row, column: "Variant Inventory Qty", value: quantity }, reason);
  return 0;
}
