/** Codes the till used for what is no thing on a shelf, and what each is. Upper case. */
const kinds: Record<string, string> = {
  POST: "postage",
  DOT: "postage",
  C2: "postage",
  C3: "postage",
  CARRIAGE: "postage",
  M: "manual entries",
  ADJUST: "manual entries",
  ADJUST2: "manual entries",
  S: "samples",
  SAMPLES: "samples",
  D: "discounts",
  B: "bad debts",
  "BANK CHARGES": "fees",
  AMAZONFEE: "fees",
  CRUK: "fees",
  GIFT: "vouchers",
  TEST: "tests",
};

/** What a code of the data set stands for when it is no product; undefined for goods. */
export function leftOutKind(code: string, description: string): string | undefined {
  const known = kinds[code];
  if (known !== undefined) return known;
  if (/^GIFT_\d/.test(code)) return "vouchers";
  if (/^TEST\d+$/.test(code)) return "tests";
  // Two ordinary numbers were given to services: 22016 is a voucher, 23444 a carriage.
  if (/\bgift voucher\b/i.test(description)) return "vouchers";
  return /^next day carriage$/i.test(description) ? "postage" : undefined;
}
