import { describe, expect, it } from "vitest";
import type { DeliveryDraft, DeliveryPage } from "./delivery-draft.ts";
import { newRate, newZone } from "./delivery-draft.ts";
import { deliveryPaper } from "./delivery-paper.ts";
import { moved, withCountry, withRate, withZone } from "./change-zones.ts";
import { changedKeys, clashingKeys, mergeUnits } from "./units.ts";
import { speak } from "../../words/words.ts";

await speak("en-GB");

const view: DeliveryPage = {
  currency: "GBP",
  saved: { version: 3, at: null, by: null },
  zones: [
    {
      id: "near",
      name: "Near",
      countries: ["GB"],
      rates: [
        { id: "flat", name: "Tracked", promise: "", kind: "flat", priceMinor: 420, freeFromMinor: 6000 },
        { id: "heavy", name: "Post", promise: "", kind: "by_weight", bands: [{ upToGrams: 500, priceMinor: 155 }] },
      ],
    },
    {
      id: "far",
      name: "Far",
      countries: ["*"],
      rates: [{ id: "air", name: "Air", promise: "", kind: "flat", priceMinor: 1900 }],
    },
  ],
};
const draft = deliveryPaper.toDraft(view);

function said(after: DeliveryDraft): string[] {
  const [before, now] = [deliveryPaper.units(draft), deliveryPaper.units(after)];
  return changedKeys(before, now)
    .map((key) => deliveryPaper.say(key, before, now))
    .filter((words) => words !== "");
}

function read(after: DeliveryDraft) {
  return deliveryPaper.read(after, view);
}

describe("the page of delivery", () => {
  it("sends back what the shop has, over the version it was opened at", () => {
    expect(read(draft).input).toMatchObject({ version: 3, zones: view.zones });
  });

  it("says in words what would be saved", () => {
    expect(said(draft)).toEqual([]);
    expect(said(withRate(draft, "flat", { price: "4.50" }))).toEqual(["Tracked in Near"]);
    expect(said(withCountry(draft, "far", "GB"))).toEqual(["zone Near", "zone Far"]);
    expect(said({ ...draft, zones: moved(draft.zones, "far", -1) })).toEqual(["order of zones and rates"]);
    expect(said({ ...draft, zones: [...draft.zones, newZone()] })).toEqual(["a new zone"]);
    expect(said({ ...draft, zones: draft.zones.slice(0, 1) })).toEqual(["Far taken out"]);
    expect(said(withZone(draft, "far", { rates: [newRate()] }))).toEqual(["a new rate in Far", "Air taken out of Far"]);
  });

  it("names each field that cannot be read, as the shop names it", () => {
    const blank = read({ ...draft, zones: [newZone()] }).errors;
    expect(Object.keys(blank ?? {})).toEqual([
      "zones.0.name",
      "zones.0.countries",
      "zones.0.rates.0.name",
      "zones.0.rates.0.priceMinor",
    ]);
    const bands = [
      { key: "1", upTo: "500", price: "1" },
      { key: "2", upTo: "400", price: "two" },
    ];
    expect(Object.keys(read(withRate(draft, "heavy", { bands })).errors ?? {})).toEqual([
      "zones.0.rates.1.bands.1.upToGrams",
      "zones.0.rates.1.bands.1.priceMinor",
    ]);
    expect(Object.keys(read(withRate(draft, "heavy", { name: "Tracked" })).errors ?? {})).toEqual([
      "zones.0.rates.1.name",
    ]);
  });

  it("keeps one's new rate and somebody else's new price, in the order of both", () => {
    const mine = withZone(draft, "near", {
      rates: [...(draft.zones[0]?.rates ?? []), { ...newRate(), key: "new", name: "Boat" }],
    });
    const theirs = withRate(draft, "air", { price: "17.00" });
    const three = {
      base: deliveryPaper.units(draft),
      theirs: deliveryPaper.units(theirs),
      mine: deliveryPaper.units(mine),
    };
    expect(clashingKeys(three)).toEqual([]);
    const merged = deliveryPaper.rebuild(mergeUnits(three, "mine"));
    expect(merged.zones.map((zone) => zone.rates.map((rate) => `${rate.name} ${rate.price}`.trim()))).toEqual([
      ["Tracked 4.20", "Post", "Boat"],
      ["Air 17.00"],
    ]);
  });
});
