import type { StockRowView } from "@atelier/contract/stock";
import { csvText } from "../../parts/csv.ts";
import { t } from "../../words/words.ts";

/** Counts for a spreadsheet, one variant a row. */
export function stockCsv(rows: readonly StockRowView[]): string {
  const heads = [
    t("stock.variant"),
    t("stock.choices"),
    t("stock.sku"),
    t("stock.onHand"),
    t("stock.reserved"),
    t("stock.freeHead"),
    t("stock.lowAt"),
    t("stock.policy"),
  ];
  return csvText(
    heads,
    rows.map((row) => [
      row.title,
      row.choices.join(", "),
      row.sku ?? "",
      row.onHand,
      row.reserved,
      row.free,
      row.lowAt,
      row.policy === "deny" ? t("stock.policyDeny") : t("stock.policyBackorder"),
    ]),
  );
}
