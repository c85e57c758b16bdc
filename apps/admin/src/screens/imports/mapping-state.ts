import {
  type ImportColumnsView,
  type ImportField,
  type ImportMapping,
  neededFields,
  severalFields,
} from "@atelier/contract/imports";
import { plainNumber } from "@atelier/contract/plain-number";
import { currencyExponent, formatMoney } from "@atelier/ui";
import { locale, t } from "../../words/words.ts";

/** Why the file cannot be checked yet, in words; undefined when it can. */
export function whyNotYet({ columns }: ImportMapping): string | undefined {
  const fields = columns.map(({ field }) => field);
  const missing = neededFields.find((field) => !fields.includes(field));
  if (missing) return t("imports.missing", { field: t(`imports.field.${missing}`) });
  const twice = fields.find((field, at) => !severalFields.includes(field) && fields.indexOf(field) !== at);
  return twice && t("imports.fieldTwice", { field: t(`imports.field.${twice}`) });
}

/** The mapping with one column made another field, or none. Its prices tell how numbers are written. */
export function withField(
  mapping: ImportMapping,
  column: ImportColumnsView["columns"][number],
  field: ImportField | undefined,
): ImportMapping {
  const { heading, decimal } = column;
  const others = mapping.columns.filter((one) => one.heading !== heading);
  const columns = field ? [...others, { heading, field }] : others;
  return { ...mapping, columns, ...(field === "price" && decimal ? { decimal } : {}) };
}

/** How the first price of the file is read, in words; undefined before a column is the price. */
export function firstPrice(asked: ImportColumnsView, mapping: ImportMapping, currency: string): string | undefined {
  const heading = mapping.columns.find(({ field }) => field === "price")?.heading;
  const text = asked.columns.find((column) => column.heading === heading)?.samples[0];
  if (text === undefined) return undefined;
  const plain = plainNumber(text, mapping.decimal);
  if (plain === undefined) return t("imports.priceNot", { text });
  const minor = Math.round(Number(plain) * 10 ** currencyExponent(currency));
  return t("imports.priceReads", { text, amount: formatMoney(minor, currency, locale()) });
}
