import { deliveryPlan } from "@atelier/contract/delivery";
import { taxRateFor } from "@atelier/core/pricing";
import { countriesServed, deliveryPlanOf, ratesTo, saveDelivery } from "@atelier/core/shipping";
import { makeDelivery, openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await makeDelivery(shop);
});
afterAll(() => shop.close());

const plan = deliveryPlan.parse({
  zones: [
    {
      name: "Ireland",
      countries: ["IE"],
      rates: [{ name: "An Post", kind: "flat", priceMinor: 650, freeFromMinor: 8000 }],
    },
    {
      name: "Everywhere",
      countries: ["*"],
      rates: [
        {
          name: "By weight",
          kind: "by_weight",
          bands: [
            { upToGrams: 500, priceMinor: 900 },
            { upToGrams: 2000, priceMinor: 1900 },
          ],
        },
      ],
    },
  ],
  taxes: [{ country: "IE", name: "VAT", rateBp: 2300 }],
});

it("says anew where the shop sends to, and reads back what was said", async () => {
  await saveDelivery(shop.system, plan);
  expect(await countriesServed(shop.db)).toEqual(["*", "IE"]);
  expect(await ratesTo(shop.db, "IE")).toMatchObject([{ name: "An Post", priceMinor: 650 }]);
  expect(await ratesTo(shop.db, "GB")).toMatchObject([{ name: "By weight" }]);
  expect(await taxRateFor(shop.db, { country: "GB", region: "" })).toBeNull();
  expect(await taxRateFor(shop.db, { country: "IE", region: "" })).toMatchObject({ rateBp: 2300 });
  expect(await deliveryPlanOf(shop.db)).toEqual(plan);
});

it("takes no plan in which a country lies in two zones, bands fall, or a rate has no price", () => {
  const [ireland, everywhere] = plan.zones;
  const refused = [
    { ...plan, zones: [ireland, { ...ireland, name: "Again" }] },
    {
      ...plan,
      zones: [
        {
          ...everywhere,
          rates: [
            {
              name: "x",
              kind: "by_weight",
              bands: [
                { upToGrams: 9, priceMinor: 1 },
                { upToGrams: 3, priceMinor: 1 },
              ],
            },
          ],
        },
      ],
    },
    { ...plan, zones: [{ ...ireland, rates: [{ name: "x", kind: "flat" }] }] },
    { ...plan, surprise: true },
  ];
  for (const one of refused) expect(deliveryPlan.safeParse(one).success).toBe(false);
});
