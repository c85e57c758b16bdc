import type { DeliveryDraft, RateDraft, ZoneDraft } from "./delivery-draft.ts";

/** The draft with one zone changed. */
export function withZone(draft: DeliveryDraft, key: string, own: Partial<ZoneDraft>): DeliveryDraft {
  return { ...draft, zones: draft.zones.map((zone) => (zone.key === key ? { ...zone, ...own } : zone)) };
}

/** The draft with one rate changed. */
export function withRate(draft: DeliveryDraft, key: string, own: Partial<RateDraft>): DeliveryDraft {
  const zones = draft.zones.map((zone) => ({
    ...zone,
    rates: zone.rates.map((rate) => (rate.key === key ? { ...rate, ...own } : rate)),
  }));
  return { ...draft, zones };
}

/** A country lies in one zone: put into this one, it leaves the one it was in. */
export function withCountry(draft: DeliveryDraft, key: string, country: string): DeliveryDraft {
  const zones = draft.zones.map((zone) => {
    const others = zone.countries.filter((one) => one !== country);
    if (zone.key === key) return { ...zone, countries: [...others, country] };
    return others.length === zone.countries.length ? zone : { ...zone, countries: others };
  });
  return { ...draft, zones };
}

/** The list with one of its things a place earlier or later. */
export function moved<T extends { key: string }>(list: readonly T[], key: string, by: -1 | 1): T[] {
  const at = list.findIndex((one) => one.key === key);
  const one = list[at];
  if (!one || at + by < 0 || at + by >= list.length) return [...list];
  return list.toSpliced(at, 1).toSpliced(at + by, 0, one);
}
