import { readWhole } from "../../parts/read-whole.ts";
import { locale } from "../../words/words.ts";

/** "20 %" of 2000 basis points, as the language writes it. */
export function percent(basisPoints: number): string {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 2 }).format(basisPoints / 10_000);
}

/** Basis points as they are typed: "7.7", in German "7,7". */
export function percentTyped(basisPoints: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2, useGrouping: false }).format(basisPoints / 100);
}

/** Reads "7,7 %" or "7.7" into basis points; undefined when it is no percentage from 0 to 100. */
export function readPercent(text: string): number | undefined {
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s\u00a0\u202f%]/g, ""));
  if (!parts) return undefined;
  const points = Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
  return points <= 10_000 ? points : undefined;
}

/** Reads a weight in grams; undefined when it is no whole number above nothing. */
export function readGrams(text: string): number | undefined {
  return readWhole(text) || undefined;
}
