import type { AdminProductRowView } from "@atelier/contract/catalog";
import { currencyExponent } from "@atelier/ui";
import { csvText } from "../../parts/csv.ts";
import { t } from "../../words/words.ts";

/** Products for a spreadsheet. Moments say their zone, amounts are plain decimals beside their currency. */
export function productsCsv(products: readonly AdminProductRowView[], zone: string): string {
  const heads = [
    t("products.product"),
    t("product.medium"),
    t("products.kind"),
    t("products.family"),
    t("products.variants"),
    t("products.currency"),
    t("products.priceFrom"),
    t("products.priceTo"),
    t("stock.onHand"),
    t("stock.reserved"),
    t("products.sold"),
    t("products.state"),
    `${t("products.changed")} (${zone})`,
  ];
  const moment = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const rows = products.map((product) => {
    const unit = 10 ** currencyExponent(product.currency);
    return [
      product.title,
      product.medium,
      t(`kind.${product.kind}`),
      product.family ?? "",
      product.variants,
      product.currency,
      product.priceFromMinor / unit,
      product.priceToMinor / unit,
      product.onHand ?? "",
      product.reserved ?? "",
      product.soldCount,
      t(`product.status.${product.status}`),
      moment.format(new Date(product.updatedAt)),
    ];
  });
  return csvText(heads, rows);
}
