import type { ShippingZone, TaxRate } from "./types.ts";

const europe = [
  "AT",
  "BE",
  "BG",
  "CH",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GR",
  "HR",
  "HU",
  "IS",
  "IT",
  "LI",
  "LT",
  "LU",
  "LV",
  "MT",
  "NL",
  "NO",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
];

/** Where the studio posts to, and for how much. Prices carry VAT. */
export const shippingZones: readonly ShippingZone[] = [
  {
    slug: "united-kingdom",
    name: "United Kingdom",
    countries: ["GB", "IM", "JE", "GG"],
    rates: [
      {
        code: "tracked-48",
        name: "Royal Mail, Tracked 48",
        promise: "2 to 3 days from Tuesday",
        kind: "flat",
        priceMinor: 395,
        freeFromMinor: 6000,
      },
      {
        code: "courier",
        name: "By courier, before noon",
        promise: "The day after it leaves us",
        kind: "by_weight",
        bands: [
          { upToGrams: 2000, priceMinor: 980 },
          { upToGrams: 5000, priceMinor: 1240 },
          { upToGrams: 15000, priceMinor: 1890 },
        ],
      },
      {
        code: "collect",
        name: "Collect from Cox Lane",
        promise: "From Tuesday, Thursday to Saturday, 10 to 5",
        kind: "flat",
        priceMinor: 0,
      },
    ],
  },
  {
    slug: "ireland",
    name: "Ireland",
    countries: ["IE"],
    rates: [
      {
        code: "tracked-ie",
        name: "Royal Mail, international tracked",
        promise: "4 to 6 days from Tuesday",
        kind: "by_weight",
        freeFromMinor: 9500,
        bands: [
          { upToGrams: 250, priceMinor: 735 },
          { upToGrams: 1000, priceMinor: 1080 },
          { upToGrams: 2000, priceMinor: 1365 },
          { upToGrams: 5000, priceMinor: 1940 },
          { upToGrams: 20000, priceMinor: 3420 },
        ],
      },
    ],
  },
  {
    slug: "europe",
    name: "Europe",
    countries: europe,
    rates: [
      {
        code: "tracked-eu",
        name: "Royal Mail, international tracked",
        promise: "5 to 8 days from Tuesday, customs willing",
        kind: "by_weight",
        bands: [
          { upToGrams: 250, priceMinor: 835 },
          { upToGrams: 1000, priceMinor: 1320 },
          { upToGrams: 2000, priceMinor: 1690 },
          { upToGrams: 5000, priceMinor: 2750 },
          { upToGrams: 20000, priceMinor: 4860 },
        ],
      },
    ],
  },
  {
    slug: "everywhere-else",
    name: "Everywhere else",
    countries: ["*"],
    rates: [
      {
        code: "tracked-world",
        name: "Royal Mail, international tracked",
        promise: "8 to 14 days from Tuesday",
        kind: "by_weight",
        bands: [
          { upToGrams: 250, priceMinor: 1160 },
          { upToGrams: 1000, priceMinor: 1985 },
          { upToGrams: 2000, priceMinor: 2740 },
          { upToGrams: 5000, priceMinor: 4600 },
          { upToGrams: 20000, priceMinor: 8950 },
        ],
      },
    ],
  },
];

const vat = (country: string, basisPoints: number, name = "VAT"): TaxRate => ({ country, name, basisPoints });

/** Standard rates by country, as of November 2026. Elsewhere the price carries none. */
export const taxRates: readonly TaxRate[] = [
  vat("GB", 2000),
  vat("IM", 2000),
  vat("IE", 2300),
  vat("DE", 1900, "MwSt."),
  vat("AT", 2000, "USt."),
  vat("FR", 2000, "TVA"),
  vat("BE", 2100, "btw"),
  vat("NL", 2100, "btw"),
  vat("LU", 1700, "TVA"),
  vat("DK", 2500, "moms"),
  vat("SE", 2500, "moms"),
  vat("FI", 2550, "ALV"),
  vat("ES", 2100, "IVA"),
  vat("PT", 2300, "IVA"),
  vat("IT", 2200, "IVA"),
  vat("HU", 2700, "ÁFA"),
  vat("PL", 2300),
  vat("CZ", 2100, "DPH"),
  { country: "ES", region: "Canarias", name: "IGIC, not charged by us", basisPoints: 0 },
];
