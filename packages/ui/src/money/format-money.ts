/** ISO 4217 minor units, where they are not two; as the shop and Stripe count them (ISK and UGX in hundredths). */
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

const formats = new Map<string, Intl.NumberFormat>();

/** How many decimal places a currency's minor unit stands for: GBP 2, JPY 0, KWD 3. */
export function currencyExponent(currency: string): number {
  return exponents[currency] ?? 2;
}

/** Writes an amount in minor units as people of a locale read it: `(1950, "GBP", "en-GB")` is `£19.50`. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  return withTrueMinus(moneyFormat(currency, locale, "currency").format(decimal(minor, currency)));
}

/** The same amount without its currency, for columns whose head names it. */
export function formatAmount(minor: number, currency: string, locale: string): string {
  return withTrueMinus(moneyFormat(currency, locale, "decimal").format(decimal(minor, currency)));
}

/**
 * Reads what a person typed or pasted as minor units: `1,234.50`, in German `1.234,50`. What makes no sense in the
 * language spoken but does in the other way of writing is read in that: `21,50` out of a German sheet is no 2,150.
 * Undefined when it is no amount of this currency: letters, or more decimals than the currency has.
 */
export function parseMoney(text: string, currency: string, locale: string): number | undefined {
  const point = pointOf(locale);
  const bare = text
    .replace(/[\s\u00a0\u202f'’]/g, "")
    .replace("\u2212", "-")
    .replace(/^(-?)[^\d.,-]+/, "$1")
    .replace(/[^\d.,]+$/, "");
  const exponent = currencyExponent(currency);
  const group = point === "," ? "." : ",";
  const other = { group: point, point: group, exponent };
  // Without decimals nothing tells the other way from a slip.
  return readAs(bare, { group, point, exponent }) ?? (bare.includes(group) ? readAs(bare, other, true) : undefined);
}

interface Way {
  group: string;
  point: string;
  exponent: number;
}

function readAs(bare: string, way: Way, withDecimals = false): number | undefined {
  const { group, point, exponent } = way;
  const parts = new RegExp(`^(-?)(\\d{1,3}(?:\\${group}\\d{3})+|\\d+)(?:\\${point}(\\d+))?$`).exec(bare);
  if (!parts || (withDecimals && parts[3] === undefined)) return undefined;
  const fraction = parts[3] ?? "";
  if (fraction.length > exponent) return undefined;
  const minor = Number(`${parts[2]?.replaceAll(group, "")}${fraction.padEnd(exponent, "0")}`);
  if (!Number.isSafeInteger(minor)) return undefined;
  return parts[1] ? -minor : minor;
}

function pointOf(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find((part) => part.type === "decimal")?.value === "," ? "," : ".";
}

// The decimal is built as text: dividing by a power of ten would leave the integers we count money in.
function decimal(minor: number, currency: string): Intl.StringNumericLiteral {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not an amount in minor units: ${minor}`);
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = digits.slice(digits.length - exponent);
  const text = `${minor < 0 ? "-" : ""}${whole}${exponent ? `.${fraction}` : ""}`;
  return text as `${number}`;
}

function moneyFormat(currency: string, locale: string, style: "currency" | "decimal"): Intl.NumberFormat {
  const key = `${style} ${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const digits = currencyExponent(currency);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(style === "currency" ? { style, currency } : {}),
  });
  formats.set(key, format);
  return format;
}

function withTrueMinus(text: string): string {
  return text.replace("-", "\u2212");
}
