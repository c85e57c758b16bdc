/** Which parts an address has in a country, and what its postcode looks like. */
export type AddressShape = {
  /** Asked for where tax or delivery depend on it, or the post needs it. */
  region: "state" | "province" | "county" | "none";
  regionNeeded: boolean;
  postcode: RegExp | undefined;
  postcodeNeeded: boolean;
  postcodeName: "postcode" | "zip" | "postalCode" | "eircode";
  /** The digits' keyboard will do. */
  postcodeDigits: boolean;
};

const plain: AddressShape = {
  region: "none",
  regionNeeded: false,
  postcode: undefined,
  postcodeNeeded: false,
  postcodeName: "postalCode",
  postcodeDigits: false,
};

const digits = (count: number) => ({
  postcode: new RegExp(`^\\d{${count}}$`),
  postcodeNeeded: true,
  postcodeDigits: true,
});
const fiveDigits: AddressShape = { ...plain, ...digits(5) };
const fourDigits: AddressShape = { ...plain, ...digits(4) };
const british: AddressShape = {
  ...plain,
  postcode: /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i,
  postcodeNeeded: true,
  postcodeName: "postcode",
};

const shapes: Record<string, AddressShape> = {
  GB: british,
  GG: british,
  JE: british,
  IM: british,
  IE: { ...plain, postcode: /^[A-Z]\d[\dW]\s*[A-Z\d]{4}$/i, postcodeName: "eircode" },
  US: {
    ...plain,
    region: "state",
    regionNeeded: true,
    postcode: /^\d{5}(-\d{4})?$/,
    postcodeNeeded: true,
    postcodeName: "zip",
  },
  CA: {
    ...plain,
    region: "province",
    regionNeeded: true,
    postcode: /^[A-Z]\d[A-Z]\s*\d[A-Z]\d$/i,
    postcodeNeeded: true,
  },
  AU: { ...plain, ...digits(4), region: "state", regionNeeded: true },
  DE: fiveDigits,
  FR: fiveDigits,
  IT: fiveDigits,
  ES: fiveDigits,
  FI: fiveDigits,
  MC: fiveDigits,
  AT: fourDigits,
  BE: fourDigits,
  CH: fourDigits,
  LI: fourDigits,
  DK: fourDigits,
  LU: fourDigits,
  NO: fourDigits,
  NZ: fourDigits,
  NL: { ...plain, postcode: /^\d{4}\s*[A-Z]{2}$/i, postcodeNeeded: true },
  SE: { ...plain, postcode: /^\d{3}\s?\d{2}$/, postcodeNeeded: true },
  PL: { ...plain, postcode: /^\d{2}-\d{3}$/, postcodeNeeded: true },
  PT: { ...plain, postcode: /^\d{4}-\d{3}$/, postcodeNeeded: true },
};

/** How addresses look in a country; where we do not know, nothing is demanded but street and town. */
export function addressShape(country: string): AddressShape {
  return shapes[country] ?? { ...plain, region: "county" };
}

/** What is wrong with a postcode: nothing, missing, only its first half, or not one of this country. */
export function postcodeFault(country: string, typed: string): "missing" | "half" | "wrong" | undefined {
  const { postcode, postcodeNeeded } = addressShape(country);
  const text = typed.trim();
  if (text === "") return postcodeNeeded ? "missing" : undefined;
  if (!postcode || postcode.test(text)) return undefined;
  return shapes[country] === british && /^[A-Z]{1,2}\d[A-Z\d]?$/i.test(text) ? "half" : "wrong";
}
