// ISO 4217: minor units of the currencies that do not have two. The pages have a copy, held to this one by a test.
const exponents: Record<string, number> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  MGA: 0,
  PYG: 0,
  RWF: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** How many decimals a currency has: 2 for most, JPY 0, KWD 3. */
export function exponentOf(currency: string): number {
  return exponents[currency] ?? 2;
}

// Written with two decimals that must be zero (Stripe docs, "Currencies": special cases).
const wholeOnly = new Set(["ISK", "UGX"]);

/**
 * The smallest amount that can be charged, in minor units. Three-decimal currencies are charged in tens
 * (Stripe docs, "Currencies": three-decimal currencies).
 */
export function stepOf(currency: string): number {
  if (wholeOnly.has(currency)) return 100;
  return exponentOf(currency) === 3 ? 10 : 1;
}

/** Reads a decimal as people write it ("1299.5") into minor units, or undefined when it is no amount of this currency. */
export function minorFromDecimal(decimal: string, currency: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(decimal.trim());
  if (!match?.[1]) return undefined;
  const exponent = exponentOf(currency);
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (fraction.length > exponent) return undefined;
  return Number(match[1]) * 10 ** exponent + Number(fraction.padEnd(exponent, "0") || "0");
}

/** Minor units as a plain decimal, for files and logs; screens use Intl. */
export function decimalFromMinor(minor: number, currency: string): string {
  const exponent = exponentOf(currency);
  if (exponent === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** A share of an amount in basis points, rounded half up to what can be charged. */
export function shareOf(minor: number, basisPoints: number, step = 1): number {
  return roundedRatio(BigInt(minor) * BigInt(basisPoints), 10_000n, step);
}

/** The tax contained in an amount that includes it: amount × rate ÷ (1 + rate). */
export function taxContainedIn(minor: number, basisPoints: number, step = 1): number {
  return roundedRatio(BigInt(minor) * BigInt(basisPoints), BigInt(10_000 + basisPoints), step);
}

function roundedRatio(numerator: bigint, denominator: bigint, step: number): number {
  const unit = denominator * BigInt(step);
  return Number((numerator * 2n + unit) / (unit * 2n)) * step;
}

/**
 * Splits an amount by weights so that the parts add up to it exactly: largest remainder, earlier parts first on a tie.
 * Weights that are all zero share evenly.
 */
export function split(minor: number, weights: readonly number[], step = 1): number[] {
  if (weights.length === 0) return [];
  const given = weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights;
  const whole = given.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const steps = BigInt(Math.floor(minor / step));
  const parts = given.map((weight, index) => {
    const share = steps * BigInt(weight);
    return { index, floor: Number(share / whole), remainder: share % whole };
  });
  let left = Number(steps) - parts.reduce((sum, part) => sum + part.floor, 0);
  const byRemainder = [...parts].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  for (const part of byRemainder) {
    if (left <= 0) break;
    part.floor += 1;
    left -= 1;
  }
  const result = parts.map((part) => part.floor * step);
  // What the step cannot express stays with the first part, so that nothing is lost.
  const rest = minor - result.reduce((sum, part) => sum + part, 0);
  if (result[0] !== undefined) result[0] += rest;
  return result;
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
