import type { StockRowView } from "@atelier/contract/stock";
import { StatusWord } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";

/** How a variant's stock stands, in words. */
export function StockState(props: { row: Pick<StockRowView, "policy" | "free" | "lowAt"> }) {
  const { policy, free, lowAt } = props.row;
  if (policy === "backorder")
    return free < 0 ? (
      <StatusWord standing="late">{t("stock.soldAhead", { n: -free })}</StatusWord>
    ) : (
      <StatusWord standing="pending">{t("stock.backorder")}</StatusWord>
    );
  if (free <= 0) return <StatusWord standing="failed">{t("stock.none")}</StatusWord>;
  if (free <= lowAt) return <StatusWord standing="doubt">{t("stock.below", { n: lowAt })}</StatusWord>;
  return <StatusWord standing="settled">{t("stock.enough")}</StatusWord>;
}

/** "Hot Metal, 320 g, amber". */
export function variantName(row: Pick<StockRowView, "title" | "choices">): string {
  return [row.title, ...row.choices].join(", ");
}
