import { describe, expect, it } from "vitest";
import { type ShippingRate, shippingChoices } from "./shipping-rates.ts";

const flat: ShippingRate = {
  id: "flat",
  name: "Tracked 48",
  promise: "",
  kind: "flat",
  priceMinor: 420,
  bands: null,
  freeFromMinor: 6000,
};
const weighed: ShippingRate = {
  id: "weighed",
  name: "By weight",
  promise: "",
  kind: "by_weight",
  priceMinor: null,
  bands: [
    { upToGrams: 500, priceMinor: 310 },
    { upToGrams: 2000, priceMinor: 690 },
  ],
  freeFromMinor: null,
};

describe("delivery rates", () => {
  it("tell what is missing until delivery is free", () => {
    expect(shippingChoices([flat], { weightGrams: 100, goodsMinor: 4800 })).toMatchObject([
      { priceMinor: 420, freeAfterMinor: 1200 },
    ]);
    expect(shippingChoices([flat], { weightGrams: 100, goodsMinor: 6000 })).toMatchObject([
      { priceMinor: 0, freeAfterMinor: null },
    ]);
  });

  it("go up with the weight, the limit included, and end where nothing heavier is carried", () => {
    const price = (weightGrams: number) => shippingChoices([weighed], { weightGrams, goodsMinor: 0 })[0]?.priceMinor;
    expect([price(0), price(500), price(501), price(2000), price(2001)]).toEqual([310, 310, 690, 690, undefined]);
  });
});
