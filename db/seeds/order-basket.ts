import type { Chance } from "./chance.ts";
import { products } from "./goods.ts";
import { shippingZones } from "./shipping-and-tax.ts";
import type { DemoOrderLine, Product, ShippingRate, Variant } from "./types.ts";

interface Offer {
  readonly product: Product;
  readonly variant: Variant;
  readonly liking: number;
}

const counted = products.filter((product) => product.status === "published" && product.buyable);
const favorites: Readonly<Record<string, number>> = {
  "HM-320-AM": 4,
  "PR-220-CO": 3.4,
  "ZN-KERN": 3,
  "ZN-TEA": 2.4,
  "RS-GASHOLDER": 2.2,
  "RS-LOWWATER": 2.4,
  "PA-TIDES": 2.6,
  "ZN-TIDES-27": 2.8,
  "TT-3X60": 2.2,
  "FK-220": 1.9,
  "ZN-OFF-07": 2,
  "RS-FORECAST": 1.8,
};
const byDrawer: Readonly<Record<string, number>> = { candles: 1.75, prints: 1.05, "zines-and-paper": 1.2 };
// The rooks went in two evenings, and the last of them have a story each.
const goneIn: Readonly<Record<string, number>> = { "bird-twelve-rooks": 41 };

const offers: readonly Offer[] = counted.flatMap((product) =>
  product.variants.map((variant) => {
    const framed = variant.choices.some((choice) => choice === "Ash" || choice === "Black");
    const among = 1 / Math.sqrt(product.variants.length);
    const liking =
      (favorites[variant.sku] ?? 1) *
      (byDrawer[product.collections[0] ?? ""] ?? 1) *
      among *
      (framed ? 0.14 : 1) *
      (variant.priceMinor > 7000 || variant.weightGrams > 1000 ? 0.35 : 1);
    return { product, variant, liking };
  }),
);
const bySku = new Map(offers.map((offer) => [offer.variant.sku, offer]));

/** What it cost while the old price stood: dearer before a reduction, cheaper before the paper went up. */
const formerly: readonly { sku: string; untilDaysAgo: number; priceMinor: number }[] = [
  { sku: "RS-FORECAST", untilDaysAgo: 34, priceMinor: 3680 },
  { sku: "RS-LOWWATER", untilDaysAgo: 3, priceMinor: 4400 },
  { sku: "ST-THREE", untilDaysAgo: 51, priceMinor: 6130 },
  { sku: "PA-OFFCUTS-1", untilDaysAgo: 60, priceMinor: 795 },
];

/** The price asked for a variant that many days ago, in pence. */
function priceThen(sku: string, daysAgo: number): number {
  const former = formerly.find((price) => price.sku === sku && daysAgo >= price.untilDaysAgo);
  return former?.priceMinor ?? offerOf(sku).variant.priceMinor;
}

function offerOf(sku: string): Offer {
  const offer = bySku.get(sku);
  if (offer === undefined) throw new Error(`No such thing in the shop: ${sku}`);
  return offer;
}

export function line(sku: string, quantity: number, daysAgo: number): DemoOrderLine {
  return { sku, quantity, unitPriceMinor: priceThen(sku, daysAgo) };
}

/** Fills a bag with things that were in the shop by then, none of them twice. */
export function fillBag(chance: Chance, daysAgo: number): DemoOrderLine[] {
  const wanted = chance.weighed([1, 2, 3, 4, 5], (n) => [46, 30, 15, 7, 2][n - 1] ?? 0);
  const there = offers.filter(
    ({ product, variant }) =>
      (product.publishedDaysAgo ?? 0) > daysAgo &&
      daysAgo >= (goneIn[product.slug] ?? 0) &&
      (variant.policy === "deny" || daysAgo > 12),
  );
  const bag: DemoOrderLine[] = [];
  while (bag.length < wanted) {
    const { variant, product } = chance.weighed(there, (offer) => offer.liking);
    if (bag.some((other) => other.sku === variant.sku)) continue;
    const small = product.collections[0] === "zines-and-paper" && variant.priceMinor < 1200;
    const quantity = small
      ? chance.weighed([1, 2, 3, 5], (n) => [0, 62, 25, 10, 0, 3][n] ?? 0)
      : chance.in(variant.policy === "deny" ? 0.13 : 0)
        ? 2
        : 1;
    bag.push(line(variant.sku, quantity, daysAgo));
  }
  return bag;
}

/** What the goods come to and weigh. */
export function sumOf(lines: readonly DemoOrderLine[]): { goodsMinor: number; grams: number } {
  let goodsMinor = 0;
  let grams = 0;
  for (const each of lines) {
    goodsMinor += each.quantity * each.unitPriceMinor;
    grams += each.quantity * offerOf(each.sku).variant.weightGrams;
  }
  return { goodsMinor, grams };
}

/** The delivery price of a rate, in pence; null when it is too heavy. */
function priceOf(rate: ShippingRate, { goodsMinor, grams }: { goodsMinor: number; grams: number }): number | null {
  if (rate.freeFromMinor !== undefined && goodsMinor >= rate.freeFromMinor) return 0;
  return rate.kind === "flat"
    ? (rate.priceMinor ?? 0)
    : (rate.bands?.find((band) => grams <= band.upToGrams)?.priceMinor ?? null);
}

/** The rate a shopper of that place would take. People of Ipswich and round about sometimes fetch it. */
export function chooseRate(
  chance: Chance,
  to: { country: string; postcode: string },
  sum: { goodsMinor: number; grams: number; asked?: string },
): { code: string; priceMinor: number } {
  const zone =
    shippingZones.find((each) => each.countries.includes(to.country)) ??
    shippingZones.find((each) => each.countries.includes("*"));
  const near = to.postcode.startsWith("IP");
  const liking: Readonly<Record<string, number>> = { courier: 0.07, collect: near ? 0.5 : 0 };
  const open = (zone?.rates ?? []).flatMap((rate) => {
    const priceMinor = priceOf(rate, sum);
    return priceMinor === null ? [] : [{ code: rate.code, priceMinor }];
  });
  return open.find((rate) => rate.code === sum.asked) ?? chance.weighed(open, (rate) => liking[rate.code] ?? 1);
}
