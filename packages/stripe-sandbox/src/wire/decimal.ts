import type { Read } from "./params.ts";
import { invalid } from "./stripe-error.ts";

const SCALE = 12;

/** A decimal number of minor units with up to twelve places, as Stripe's `unit_amount_decimal`. */
export const decimal: Read<string> = (value, at) => {
  if (typeof value !== "string" || !/^\d{1,12}(\.\d{1,12})?$/.test(value)) {
    throw invalid(`Invalid decimal: ${String(value).slice(0, 40)}; must contain at maximum 12 decimal places.`, at);
  }
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
};

/** `unit × quantity` in whole minor units, rounded half up. */
export function timesQuantity(unit: string, quantity: number): number {
  const [whole = "0", part = ""] = unit.split(".");
  const scaled = BigInt(whole + part.padEnd(SCALE, "0")) * BigInt(quantity);
  const one = 10n ** BigInt(SCALE);
  return Number((scaled + one / 2n) / one);
}
