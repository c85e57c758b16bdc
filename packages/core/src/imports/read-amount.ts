import { minorFromDecimal, stepOf } from "../kernel/index.ts";
import { type DecimalMark, plainNumber } from "@atelier/contract/plain-number";

const LARGEST = 1_000_000_000_000;
const DECIMAL_COMMA = /^(\d+),(\d{1,2})$/;

/** How a file's amounts are written. Without a decimal mark said, either is read, and no groups of thousands. */
export interface Amounts {
  currency: string;
  decimal?: DecimalMark;
}

/** An amount as files write it ("34.00", "34,00") in minor units, or the reason why it is none. */
export function readAmount(text: string, { currency, decimal }: Amounts): number | string {
  if (decimal !== undefined) {
    const plain = plainNumber(text, decimal);
    if (plain !== undefined) return readAmount(plain, { currency });
    if (/\d/.test(text) && !text.startsWith("-"))
      return decimal === "," ? "Not an amount with a decimal comma" : "Not an amount with a decimal point";
  }
  const minor = minorFromDecimal(text.replace(DECIMAL_COMMA, "$1.$2"), currency);
  if (minor === undefined) return whyNot(text, currency);
  if (minor > LARGEST) return "More than the shop can count";
  if (minor % stepOf(currency) !== 0)
    return `Prices in ${currency} go in steps of ${stepOf(currency)} of its smallest unit`;
  return minor;
}

function whyNot(text: string, currency: string): string {
  if (text.startsWith("-")) return "An amount below 0";
  if (/^\d+\.\d+$/.test(text)) return `More decimals than ${currency} has`;
  return "Not an amount: a number with one decimal mark is";
}
