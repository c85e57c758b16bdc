import { describe, expect, it } from "vitest";
import { deDE as german } from "./de-DE.ts";
import { deDEOrders } from "./de-DE-orders.ts";
import { enGB as english } from "./en-GB.ts";
import { enGBOrders } from "./en-GB-orders.ts";
import { type Phrase, speechOf, type WordKey } from "./words.tsx";

const enGB = { ...english, ...enGBOrders };
const deDE = { ...german, ...deDEOrders };
const formsOf = (phrase: Phrase) => (typeof phrase === "string" ? [phrase] : [phrase.one, phrase.other]);
const placesOf = (phrase: Phrase) =>
  [...new Set(formsOf(phrase).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
const keys = Object.keys(enGB) as WordKey[];

describe("the words of the shop", () => {
  it("have the same places in both languages", () => {
    for (const key of keys) expect([key, ...placesOf(deDE[key])]).toEqual([key, ...placesOf(enGB[key])]);
  });

  it("are dry: nothing empty, no exclamation marks", () => {
    for (const words of [enGB, deDE]) {
      for (const key of keys) for (const form of formsOf(words[key])) expect(form, key).toMatch(/^[^!]+$/);
    }
  });

  it("count in the language's own plural and write numbers its way", () => {
    const spoken = speechOf("en-GB", enGB);
    expect(spoken.t("bag.title", { count: 1 })).toBe("Bag, 1 thing");
    expect(spoken.t("catalog.things", { count: 4012 })).toBe("4,012 things");
    expect(speechOf("de-DE", deDE).t("catalog.things", { count: 4012 })).toBe("4.012 Dinge");
  });

  it("leave what was typed as it is", () => {
    expect(speechOf("en-GB", enGB).t("search.nothing", { q: "{count} $& gas" })).toBe("Nothing for “{count} $& gas”");
  });
});
