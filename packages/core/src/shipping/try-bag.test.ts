import { deliveryPlan } from "@atelier/contract/delivery";
import { saveDelivery } from "@atelier/core/shipping";
import { callersFor, guestWith, makeGoods, openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await saveDelivery(shop.system, plan);
});
afterAll(() => shop.close());

const plan = deliveryPlan.parse({
  zones: [
    { name: "Far", countries: ["*"], rates: [{ name: "Air", kind: "flat", priceMinor: 1900 }] },
    {
      name: "Near",
      countries: ["GB", "CA"],
      rates: [
        { name: "Tracked", promise: "3 days", kind: "flat", priceMinor: 420, freeFromMinor: 6000 },
        { name: "Letter", kind: "by_weight", bands: [{ upToGrams: 250, priceMinor: 155 }] },
      ],
    },
  ],
  taxes: [
    { country: "GB", name: "VAT", rateBp: 2000 },
    { country: "CA", name: "GST", rateBp: 500 },
    { country: "CA", region: "QC", name: "GST and QST", rateBp: 1498, taxesShipping: false },
  ],
});

function admin() {
  return callersFor(shop.staff("viewer", "01890000-0000-7000-8000-00000000000a")).admin;
}

it("says what the checkout would say, for any place, weight and worth", async () => {
  for (const { priceMinor, weightGrams } of [
    { priceMinor: 1999, weightGrams: 200 },
    { priceMinor: 2450, weightGrams: 4000 },
    { priceMinor: 6000, weightGrams: 251 },
  ]) {
    const { variantId } = await makeGoods(shop, { onHand: 9, priceMinor });
    await shop.db.updateTable("productVariants").set({ weightGrams }).where("id", "=", variantId).execute();
    const guest = callersFor(await guestWith(shop, [{ variantId }])).shop;
    for (const [country, region] of [
      ["GB", ""],
      ["CA", ""],
      ["CA", "QC"],
      ["JP", "Kyoto"],
    ] as const) {
      const tried = await admin().delivery.tryBag({ country, region, goodsMinor: priceMinor, weightGrams });
      const first = await guest.cart.get({ country, region });
      expect(tried.ways.map((way) => way.name)).toEqual(first.shippingChoices.map((choice) => choice.name));
      for (const [at, choice] of first.shippingChoices.entries()) {
        const { totals } = await guest.cart.get({ country, region, shippingRateId: choice.id });
        const { totalMinor, taxMinor, shippingMinor } = totals;
        expect(tried.ways[at]).toMatchObject({ totalMinor, taxMinor, shippingMinor });
      }
    }
  }
});

it("says so of rates nobody has saved yet, and changes nothing", async () => {
  const zones = [
    { name: "Here", countries: ["GB"], rates: [{ name: "By hand", kind: "flat" as const, priceMinor: 100 }] },
  ];
  const bag = { country: "GB", goodsMinor: 1000, weightGrams: 9000 };
  expect(await admin().delivery.tryBag({ ...bag, zones, taxes: [], pricesIncludeTax: false })).toMatchObject({
    zone: "Here",
    tax: null,
    ways: [{ name: "By hand", shippingMinor: 100, totalMinor: 1100 }],
  });
  expect(await admin().delivery.tryBag({ ...bag, country: "FR", zones })).toMatchObject({ zone: null, ways: [] });
  expect(await admin().delivery.tryBag(bag)).toMatchObject({ zone: "Near", tooHeavyFor: ["Letter"] });
});
