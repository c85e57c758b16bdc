import type { ImportField } from "@atelier/contract/imports";
import { csvText } from "../../parts/csv.ts";
import { t } from "../../words/words.ts";

const fields = [
  "title",
  "sku",
  "price",
  "compareAt",
  "cost",
  "stock",
  "weight",
  "description",
  "tags",
  "family",
  "collection",
  "option1Name",
  "option1Value",
  "picture",
  "pictureAlt",
  "status",
] as const satisfies readonly ImportField[];

type Row = Partial<Record<(typeof fields)[number], string>>;

/** A file to fill in: every column the shop reads, a product of one kind and one of two sizes. */
export function templateCsv(): string {
  const candle = t("imports.sample.candle");
  const apron = { title: t("imports.sample.apron"), option1Name: t("imports.sample.size") };
  const status = t("imports.sample.draft");
  const rows: Row[] = [
    {
      title: candle,
      sku: "CN-320",
      price: "34.00",
      compareAt: "38.00",
      cost: "11.20",
      stock: "12",
      weight: "430",
      description: t("imports.sample.candleWords"),
      tags: t("imports.sample.tags"),
      family: t("imports.sample.candles"),
      status,
    },
    { ...apron, sku: "AP-S", price: "62.00", stock: "4", weight: "380", option1Value: "S", status },
    { ...apron, sku: "AP-M", price: "64.00", stock: "2", weight: "400", option1Value: "M", status },
  ];
  return csvText(
    fields.map((field) => t(`imports.field.${field}`)),
    rows.map((row) => fields.map((field) => row[field] ?? "")),
  );
}
