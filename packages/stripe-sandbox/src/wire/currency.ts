import { integer, type Read, text } from "./params.ts";
import { invalid } from "./stripe-error.ts";

const ZERO_DECIMAL = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "));
const THREE_DECIMAL = new Set("bhd jod kwd omr tnd".split(" "));
const KNOWN = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));

/** Stripe's published minimum charges, in minor units; the three-decimal ones are half a dollar, rounded. */
const MINIMUM: Record<string, number> = {
  usd: 50,
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
  kwd: 160,
  bhd: 190,
  omr: 200,
  jod: 360,
  tnd: 1500,
};
export const LARGEST_AMOUNT = 99_999_999;

/** Digits after the point in Stripe's integers: JPY 0, KWD 3, nearly all others 2. */
export function exponentOf(currency: string): 0 | 2 | 3 {
  if (ZERO_DECIMAL.has(currency)) return 0;
  return THREE_DECIMAL.has(currency) ? 3 : 2;
}

export function smallestStep(currency: string): 1 | 10 {
  return THREE_DECIMAL.has(currency) ? 10 : 1;
}

export function minimumCharge(currency: string): number {
  return MINIMUM[currency] ?? 50;
}

/** Minor units as a person reads them, "£104.40" or "¥3,200". */
export function money(amount: number, currency: string): string {
  const digits = exponentOf(currency);
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
}

export const currency: Read<string> = (value, at) => {
  const code = text(10)(value, at).toLowerCase();
  if (!KNOWN.has(code))
    throw invalid(`Invalid currency: ${code}. Stripe supports the three-letter ISO codes.`, at, "invalid_currency");
  return code;
};

export function amount(least = 0): Read<number> {
  return (value, at) => {
    const given = integer(least)(value, at);
    if (given > LARGEST_AMOUNT) {
      throw invalid(`Amount must be no more than ${LARGEST_AMOUNT}.`, at, "amount_too_large");
    }
    return given;
  };
}

/** Refuses an amount Stripe cannot move: three-decimal currencies end in a zero. */
export function checkStep(given: number, code: string, at: string): void {
  if (given % smallestStep(code) !== 0) {
    const why = `Invalid amount: ${given}. Amounts in ${code.toUpperCase()} must be divisible by 10, the last digit must be 0.`;
    throw invalid(why, at, "parameter_invalid_integer");
  }
}
