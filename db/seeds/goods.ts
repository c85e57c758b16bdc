import { candles } from "./goods-candles.ts";
import { zinesAndPaper } from "./goods-paper.ts";
import { prints } from "./goods-prints.ts";
import { templates, typefaces } from "./goods-type.ts";
import { behindTheCounter, commissions, memberships } from "./services.ts";
import type { Product } from "./types.ts";

/** Everything in the shop, in its hanging order, then what is not in it. */
export const products: readonly Product[] = hang(
  [...candles, ...prints, ...zinesAndPaper, ...typefaces, ...templates, ...memberships, ...commissions],
  [
    "low-water-mersea",
    "press-room",
    "gasholder-half-term",
    "gasworks-gothic",
    "fig-yard",
    "kerning-for-cowards",
    "sixteen-thousand-roughly",
    "plain-invoice",
    "signal-box-westerfield",
    "chapel-locked",
    "quoin",
    "wet-slate",
    "weeds-of-the-car-park",
    "the-three-of-them",
    "ampersand-arguing",
    "four-tides",
    "later-good",
    "market-stall",
    "first-kettle",
    "the-drawer-club",
    "allotment-february",
    "tea-rooms-of-the-a12",
    "three-small-tins",
    "contact-sheet",
  ],
).concat(behindTheCounter);

function hang(all: readonly Product[], first: readonly string[]): Product[] {
  const place = (product: Product): number =>
    first.includes(product.slug) ? first.indexOf(product.slug) : first.length;
  return all.toSorted((a, b) => place(a) - place(b));
}
