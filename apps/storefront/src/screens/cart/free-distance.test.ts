import type { ShippingChoiceView } from "@atelier/contract/cart";
import { expect, it } from "vitest";
import { freeDistance } from "./free-distance.ts";

const way = (id: string, freeAfterMinor: number | null): ShippingChoiceView => ({
  id,
  name: id,
  promise: "",
  priceMinor: 395,
  freeAfterMinor,
});

it("tells how much is missing for the chosen delivery, else for the nearest to free", () => {
  expect(freeDistance({ shippingChoices: [way("post", 2000), way("courier", 500)], shippingRateId: "post" })).toEqual({
    missingMinor: 2000,
    name: "post",
  });
  expect(freeDistance({ shippingChoices: [way("post", 2000), way("courier", 500)], shippingRateId: null })).toEqual({
    missingMinor: 500,
    name: "courier",
  });
  expect(
    freeDistance({ shippingChoices: [way("post", null), way("collect", 0)], shippingRateId: "post" }),
  ).toBeUndefined();
});
