/** The digits of a typed card number, or undefined if anything but digits, spaces and hyphens was typed. */
export function digitsOf(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s-]/g, "");
  return /^\d*$/.test(digits) ? digits : undefined;
}

/** The Luhn check every card number passes. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let n = 0; n < digits.length; n += 1) {
    const digit = Number(digits[digits.length - 1 - n]);
    const doubled = n % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length >= 12 && digits.length <= 19 && sum % 10 === 0;
}

export function brandOf(digits: string): string {
  if (digits.startsWith("4")) return "visa";
  if (/^(5[1-5]|2[2-7])/.test(digits)) return "mastercard";
  if (/^3[47]/.test(digits)) return "amex";
  if (digits.startsWith("35")) return "jcb";
  if (/^3[0689]/.test(digits)) return "diners";
  return digits.startsWith("6") ? "discover" : "unknown";
}

/** Month and four-digit year of "04 / 31", "0431" or "4/2031". */
export function expiryOf(typed: string): { month: number; year: number } | undefined {
  const found =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(typed.trim()) ?? /^(\d{2})(\d{4}|\d{2})$/.exec(typed.trim());
  if (found === null) return undefined;
  const month = Number(found[1]);
  const year = Number(found[2]);
  if (month < 1 || month > 12) return undefined;
  return { month, year: year < 100 ? 2_000 + year : year };
}

/** A card is good to the end of its month. */
export function isPast(expiry: { month: number; year: number }, nowSeconds: number): boolean {
  return Date.UTC(expiry.year, expiry.month, 1) / 1_000 <= nowSeconds;
}
