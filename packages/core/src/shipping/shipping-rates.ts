import type { ShippingChoiceView } from "@atelier/contract/cart";

export interface ShippingRate {
  id: string;
  name: string;
  promise: string;
  kind: "flat" | "by_weight";
  priceMinor: number | null;
  bands: { upToGrams: number; priceMinor: number }[] | null;
  freeFromMinor: number | null;
}

export interface Parcel {
  weightGrams: number;
  /** The goods after every reduction. */
  goodsMinor: number;
}

/** What it costs to send this parcel by each rate; a rate that does not carry it is left out. */
export function shippingChoices(rates: readonly ShippingRate[], parcel: Parcel): ShippingChoiceView[] {
  return rates.flatMap((rate) => {
    const full = priceOf(rate, parcel.weightGrams);
    if (full === undefined) return [];
    const isFree = rate.freeFromMinor !== null && parcel.goodsMinor >= rate.freeFromMinor;
    const missing = rate.freeFromMinor === null || isFree ? null : rate.freeFromMinor - parcel.goodsMinor;
    return [
      { id: rate.id, name: rate.name, promise: rate.promise, priceMinor: isFree ? 0 : full, freeAfterMinor: missing },
    ];
  });
}

function priceOf(rate: ShippingRate, weightGrams: number): number | undefined {
  if (rate.kind === "flat") return rate.priceMinor ?? undefined;
  return rate.bands?.find((band) => weightGrams <= band.upToGrams)?.priceMinor;
}
