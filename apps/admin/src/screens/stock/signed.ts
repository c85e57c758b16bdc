import { locale } from "../../words/words.ts";

/** A change with its sign, a true minus, and a dash for none: "+2", "−9", "–". */
export function signed(n: number): string {
  if (n === 0) return "–";
  return new Intl.NumberFormat(locale(), { signDisplay: "always" }).format(n).replace("-", "\u2212");
}

/** A figure with a true minus. */
export function figure(n: number): string {
  return new Intl.NumberFormat(locale()).format(n).replace("-", "\u2212");
}
