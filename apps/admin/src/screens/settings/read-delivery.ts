import type { SaveZonesInput } from "@atelier/contract/delivery";
import { parseMoney } from "@atelier/ui";
import { locale, t } from "../../words/words.ts";
import type { DeliveryDraft, DeliveryPage, RateDraft, ZoneDraft } from "./delivery-draft.ts";
import { readGrams } from "./number-words.ts";
import type { Reading } from "./paper.ts";

type Zone = SaveZonesInput["zones"][number];
type Say = (field: string, words: string) => void;

/** Reads what was typed as the shop takes it, or says which fields cannot be read. */
export function readDelivery(draft: DeliveryDraft, view: DeliveryPage): Reading<SaveZonesInput> {
  const errors: Record<string, string> = {};
  const zones = draft.zones.map((zone, at) =>
    readZone(zone, { draft, say: (field, words) => (errors[`zones.${at}.${field}`] ??= words) }),
  );
  for (const at of laterTwins(draft.zones)) errors[`zones.${at}.name`] ??= t("delivery.zoneNameTaken");
  if (Object.keys(errors).length > 0) return { input: null, errors };
  return { input: { version: view.saved.version, zones }, errors: null };
}

interface Reader {
  draft: DeliveryDraft;
  say: Say;
}

function readZone(zone: ZoneDraft, reader: Reader): Zone {
  const { say } = reader;
  if (zone.name.trim() === "") say("name", t("delivery.zoneNameNeeded"));
  if (zone.countries.length === 0) say("countries", t("delivery.countriesNeeded"));
  if (zone.rates.length === 0) say("rates", t("delivery.ratesNeeded"));
  for (const at of laterTwins(zone.rates)) say(`rates.${at}.name`, t("delivery.rateNameTaken"));
  return {
    id: zone.id,
    name: zone.name.trim(),
    countries: [...zone.countries],
    rates: zone.rates.map((rate, at) =>
      readRate(rate, { ...reader, say: (field, words) => say(`rates.${at}.${field}`, words) }),
    ),
  };
}

function readRate(rate: RateDraft, { draft, say }: Reader): Zone["rates"][number] {
  const money = (text: string, field: string) => {
    const read = parseMoney(text, draft.currency, locale());
    if (read === undefined || read < 0)
      say(field, text.trim() === "" ? t("delivery.priceNeeded") : t("product.priceWrong"));
    return Math.max(0, read ?? 0);
  };
  if (rate.name.trim() === "") say("name", t("delivery.rateNameNeeded"));
  const { id, kind } = rate;
  const told = { id, name: rate.name.trim(), promise: rate.promise.trim(), kind };
  const free = rate.freeFrom.trim() === "" ? {} : { freeFromMinor: money(rate.freeFrom, "freeFromMinor") };
  if (kind === "flat") return { ...told, ...free, priceMinor: money(rate.price, "priceMinor") };
  if (rate.bands.length === 0) say("bands", t("delivery.bandsNeeded"));
  let heaviest = 0;
  const bands = rate.bands.map((band, at) => {
    const upToGrams = readGrams(band.upTo) ?? 0;
    if (upToGrams === 0) say(`bands.${at}.upToGrams`, t("delivery.gramsWrong"));
    else if (upToGrams <= heaviest) say(`bands.${at}.upToGrams`, t("delivery.bandsRise"));
    heaviest = Math.max(heaviest, upToGrams);
    return { upToGrams, priceMinor: money(band.price, `bands.${at}.priceMinor`) };
  });
  return { ...told, ...free, bands };
}

function laterTwins(named: readonly { name: string }[]): number[] {
  const seen = new Set<string>();
  return named.flatMap(({ name }, at) => {
    const bare = name.trim();
    if (bare === "" || !seen.has(bare)) return seen.add(bare) && [];
    return [at];
  });
}
