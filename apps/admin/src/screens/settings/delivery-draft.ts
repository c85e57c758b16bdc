import type { AdminOutputs } from "@atelier/client";
import { formatAmount } from "@atelier/ui";
import { locale } from "../../words/words.ts";

/** The page as the shop answers it. */
export type DeliveryPage = AdminOutputs["delivery"]["get"];

export interface BandDraft {
  key: string;
  upTo: string;
  price: string;
}

/** A rate as it is typed: every figure a text until it is saved. */
export interface RateDraft {
  key: string;
  id?: string | undefined;
  name: string;
  promise: string;
  kind: "flat" | "by_weight";
  price: string;
  bands: readonly BandDraft[];
  freeFrom: string;
}

export interface ZoneDraft {
  key: string;
  id?: string | undefined;
  name: string;
  countries: readonly string[];
  rates: readonly RateDraft[];
}

export interface DeliveryDraft {
  currency: string;
  zones: readonly ZoneDraft[];
}

/** The zones as the shop has them, ready to be typed over. */
export function deliveryDraft(view: DeliveryPage): DeliveryDraft {
  const amount = (minor: number | undefined) =>
    minor === undefined ? "" : formatAmount(minor, view.currency, locale());
  const zones = view.zones.map((zone, at) => ({
    key: zone.id ?? `zone-${at}`,
    id: zone.id,
    name: zone.name,
    countries: zone.countries,
    rates: zone.rates.map((rate, place) => ({
      key: rate.id ?? `rate-${at}-${place}`,
      id: rate.id,
      name: rate.name,
      promise: rate.promise,
      kind: rate.kind,
      price: amount(rate.priceMinor),
      bands: (rate.bands ?? []).map((band, of) => ({
        key: `band-${of}`,
        upTo: String(band.upToGrams),
        price: amount(band.priceMinor),
      })),
      freeFrom: amount(rate.freeFromMinor),
    })),
  }));
  return { currency: view.currency, zones };
}

/** A further rate, blank. */
export function newRate(): RateDraft {
  return { key: newKey(), name: "", promise: "", kind: "flat", price: "", bands: [newBand()], freeFrom: "" };
}

/** A further zone, with one blank rate. */
export function newZone(): ZoneDraft {
  return { key: newKey(), name: "", countries: [], rates: [newRate()] };
}

/** A further band, blank. */
export function newBand(): BandDraft {
  return { key: newKey(), upTo: "", price: "" };
}

function newKey(): string {
  return `new-${crypto.randomUUID()}`;
}
