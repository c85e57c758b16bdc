import type { SaveZonesInput } from "@atelier/contract/delivery";
import { t } from "../../words/words.ts";
import { countryName } from "./country-list.ts";
import {
  type DeliveryDraft,
  deliveryDraft,
  type DeliveryPage,
  type RateDraft,
  type ZoneDraft,
} from "./delivery-draft.ts";
import type { Paper } from "./paper.ts";
import { readDelivery } from "./read-delivery.ts";
import type { Units } from "./units.ts";

type Unit =
  | { is: "zone"; name: string; countries: readonly string[]; id: string | undefined }
  | { is: "rate"; zone: string; rate: RateDraft }
  | { is: "order"; keys: readonly string[] }
  | { is: "currency"; currency: string };

/** Where the shop sends to and at what rates, as a page: a zone's name and countries are one part, each rate another. */
export const deliveryPaper: Paper<DeliveryPage, DeliveryDraft, SaveZonesInput, Unit> = {
  key: "delivery",
  name: () => t("settings.delivery"),
  toDraft: deliveryDraft,
  units: unitsOf,
  rebuild,
  say: sayChange,
  label: (key, units) => nameOf(units.get(key)),
  show,
  quiet: (key) => key === "order",
  read: readDelivery,
};

function unitsOf(draft: DeliveryDraft): Units<Unit> {
  const units = new Map<string, Unit>([["currency", { is: "currency", currency: draft.currency }]]);
  for (const { key, id, name, countries, rates } of draft.zones) {
    units.set(`zone/${key}`, { is: "zone", name, countries, id });
    for (const rate of rates) units.set(`rate/${rate.key}`, { is: "rate", zone: key, rate });
  }
  const keys = draft.zones.flatMap((zone) => [`zone/${zone.key}`, ...zone.rates.map((rate) => `rate/${rate.key}`)]);
  return units.set("order", { is: "order", keys });
}

function rebuild(units: Units<Unit>): DeliveryDraft {
  const order = units.get("order");
  const place = new Map((order?.is === "order" ? order.keys : []).map((key, at) => [key, at]));
  const keys = [...units.keys()].toSorted((a, b) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity) || 0);
  const all = keys.flatMap((key) => {
    const unit = units.get(key);
    return unit ? [{ key, unit }] : [];
  });
  const zones = all.flatMap(({ key, unit }): ZoneDraft[] => {
    if (unit.is !== "zone") return [];
    const own = key.slice("zone/".length);
    const rates = all.flatMap((one) => (one.unit.is === "rate" && one.unit.zone === own ? [one.unit.rate] : []));
    return [{ key: own, id: unit.id, name: unit.name, countries: unit.countries, rates }];
  });
  const currency = units.get("currency");
  return { currency: currency?.is === "currency" ? currency.currency : "", zones };
}

function sayChange(key: string, before: Units<Unit>, after: Units<Unit>): string {
  const [was, is] = [before.get(key), after.get(key)];
  const unit = is ?? was;
  if (unit?.is === "zone") return sayZone(was, is);
  if (unit?.is === "rate") return sayRate(unit.zone, { was, is }, { before, after });
  return unit?.is === "order" && onlyMoved(before, after) ? t("delivery.say.order") : "";
}

function sayZone(was: Unit | undefined, is: Unit | undefined): string {
  if (is === undefined) return t("delivery.say.goneZone", { name: nameOf(was) });
  if (was) return t("delivery.say.zone", { name: nameOf(is) });
  return isBlank(is) ? t("delivery.say.blankZone") : t("delivery.say.newZone", { name: nameOf(is) });
}

interface Change<T> {
  before: T;
  after: T;
}

function sayRate(
  zoneKey: string,
  { was, is }: { was: Unit | undefined; is: Unit | undefined },
  { before, after }: Change<Units<Unit>>,
): string {
  const key = `zone/${zoneKey}`;
  // Of a zone that comes or goes, its rates need no word.
  if (!before.has(key) || !after.has(key)) return "";
  const zone = nameOf(after.get(key));
  if (is === undefined) return t("delivery.say.goneRate", { name: nameOf(was), zone });
  if (was) return t("delivery.say.rate", { name: nameOf(is), zone });
  return isBlank(is) ? t("delivery.say.blankRate", { zone }) : t("delivery.say.newRate", { name: nameOf(is), zone });
}

function isBlank(unit: Unit): boolean {
  return (unit.is === "zone" ? unit.name : unit.is === "rate" ? unit.rate.name : "").trim() === "";
}

// What comes or goes changes the order too, and is told already.
function onlyMoved(before: Units<Unit>, after: Units<Unit>): boolean {
  const kept = (units: Units<Unit>, other: Units<Unit>) => {
    const order = units.get("order");
    return (order?.is === "order" ? order.keys : []).filter((key) => other.has(key)).join();
  };
  return kept(before, after) !== kept(after, before);
}

function nameOf(unit: Unit | undefined): string {
  if (unit?.is === "zone") return unit.name.trim() || t("delivery.unnamedZone");
  if (unit?.is === "rate") return unit.rate.name.trim() || t("delivery.unnamedRate");
  return t("delivery.order");
}

function show(unit: Unit): string {
  if (unit.is === "zone") return `${unit.name}: ${unit.countries.map(countryName).join(", ")}`;
  if (unit.is !== "rate") return "";
  const { name, kind, price, bands, freeFrom, promise } = unit.rate;
  const cost =
    kind === "flat"
      ? price
      : bands.map((band) => t("delivery.bandShown", { upTo: band.upTo, price: band.price })).join(", ");
  const free = freeFrom.trim() === "" ? "" : t("delivery.freeShown", { from: freeFrom });
  return [name, cost, free, promise].filter(Boolean).join(", ");
}
