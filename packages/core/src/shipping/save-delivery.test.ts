import { type DeliveryPlan, deliveryPlan } from "@atelier/contract/delivery";
import { taxRateFor } from "@atelier/core/pricing";
import {
  countriesServed,
  deliveryPlanOf,
  deliveryView,
  ratesTo,
  saveDelivery,
  saveZones,
  taxesView,
} from "@atelier/core/shipping";
import { callersFor, makeDelivery, openTestShop, outcomes, type TestShop, together } from "@atelier/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ poolSize: 24 });
  await makeDelivery(shop);
});
afterAll(() => shop.close());

const byWeight = {
  name: "By weight",
  kind: "by_weight" as const,
  bands: [
    { upToGrams: 500, priceMinor: 900 },
    { upToGrams: 2000, priceMinor: 1900 },
  ],
};
const plan = deliveryPlan.parse({
  zones: [
    {
      name: "Ireland",
      countries: ["IE"],
      rates: [{ name: "An Post", kind: "flat", priceMinor: 650, freeFromMinor: 8000 }],
    },
    { name: "Everywhere", countries: ["*"], rates: [byWeight] },
  ],
  taxes: [{ country: "IE", name: "VAT", rateBp: 2300 }],
});

function admin() {
  return callersFor(shop.staff("admin", "01890000-0000-7000-8000-00000000000a")).admin;
}

it("says anew where the shop sends to, and reads back what was said", async () => {
  await saveDelivery(shop.system, plan);
  expect(await countriesServed(shop.db)).toEqual(["*", "IE"]);
  expect(await ratesTo(shop.db, "IE")).toMatchObject([{ name: "An Post", priceMinor: 650 }]);
  expect(await ratesTo(shop.db, "GB")).toMatchObject([{ name: "By weight" }]);
  expect(await taxRateFor(shop.db, { country: "GB", region: "" })).toBeNull();
  expect(await taxRateFor(shop.db, { country: "IE", region: "" })).toMatchObject({ rateBp: 2300 });
  const read = await deliveryPlanOf(shop.db);
  expect(read).toMatchObject(plan);
  await saveDelivery(shop.system, read);
  expect(await deliveryPlanOf(shop.db)).toEqual(read);
});

const wrongs: [string, (plan: DeliveryPlan) => unknown, string][] = [
  ["a country in two zones", ({ zones: [one, two] }) => [one, { ...two, countries: ["*", "IE"] }], "1.countries"],
  ["two zones of one name", ({ zones: [one, two] }) => [one, { ...two, name: "Ireland" }], "1.name"],
  [
    "a flat rate without a price",
    ({ zones: [one] }) => rated(one, { name: "x", kind: "flat" }),
    "0.rates.0.priceMinor",
  ],
  ["no bands by weight", ({ zones: [one] }) => rated(one, { name: "x", kind: "by_weight" }), "0.rates.0.bands"],
  [
    "bands that fall",
    ({ zones: [one] }) => rated(one, { ...byWeight, bands: byWeight.bands.toReversed() }),
    "0.rates.0.bands.1.upToGrams",
  ],
  ["two rates of one name", ({ zones: [one] }) => rated(one, byWeight, byWeight), "0.rates.1.name"],
  ["a zone nothing is sent to", ({ zones: [one] }) => rated(one), "0.rates"],
];

function rated(zone: DeliveryPlan["zones"][number] | undefined, ...rates: object[]) {
  return [{ ...zone, rates }];
}

it.each(wrongs)("refuses %s and names the field", async (_, spoil, field) => {
  const before = await deliveryPlanOf(shop.db);
  const { saved } = await admin().delivery.get();
  const asked = admin().delivery.save({ version: saved.version, zones: spoil(plan) as DeliveryPlan["zones"] });
  const issues = await asked.catch(
    (error: { cause: { issues: { path: (string | number)[] }[] } }) => error.cause.issues,
  );
  expect((issues as { path: (string | number)[] }[]).map((issue) => issue.path.join("."))).toContain(`zones.${field}`);
  expect(await deliveryPlanOf(shop.db)).toEqual(before);
});

it("keeps the ids of what stays, so that an open checkout keeps its choice, and takes none it does not know", async () => {
  const { zones, saved } = await admin().delivery.get();
  const kept = zones[0]?.rates[0]?.id;
  const strange = "01890000-0000-7000-8000-0000000000ff";
  const after = await admin().delivery.save({
    version: saved.version,
    zones: zones.toReversed().map((zone) => ({
      ...zone,
      rates: [
        ...zone.rates.map((rate) => ({ ...rate, promise: "soon" })),
        { ...byWeight, name: "Slow", id: zone === zones[0] ? strange : undefined, promise: "" },
      ],
    })),
  });
  expect(after.zones.map((zone) => zone.name)).toEqual(["Everywhere", "Ireland"]);
  expect(after.zones[1]?.rates[0]).toMatchObject({ id: kept, name: "An Post", promise: "soon" });
  expect(after.zones.flatMap((zone) => zone.rates.map((rate) => rate.id))).not.toContain(strange);
});

it("says who saved last, and lets nobody save over what he has not seen", async () => {
  const mara = await shop.db
    .insertInto("users")
    .values({ email: "mara@example.com", name: "Mara", role: "admin", passwordHash: "none" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { saved, zones } = await admin().delivery.get();
  await saveZones(shop.staff("admin", mara.id), { version: saved.version, zones: zones.slice(0, 1) });
  const late = admin().delivery.save({ version: saved.version, zones });
  await expect(late).rejects.toMatchObject({
    cause: {
      code: "settings.version-conflict",
      detail: { current: { saved: { by: "Mara", version: saved.version + 1 } } },
    },
  });
  expect((await deliveryView(shop.db)).zones).toHaveLength(1);
});

it("lets one of twenty who began from the same page save", async () => {
  const { saved, zones } = await admin().delivery.get();
  const done = outcomes(await together(20, () => admin().delivery.save({ version: saved.version, zones })));
  expect(done.succeeded).toBe(1);
  const { taxes, pricesIncludeTax, saved: of } = await admin().taxes.get();
  const taxed = outcomes(
    await together(20, () => admin().taxes.save({ version: of.version, taxes, pricesIncludeTax })),
  );
  expect(taxed.succeeded).toBe(1);
});

it("refuses a price the currency has no coins for, at its field", async () => {
  const kronur = await openTestShop();
  try {
    await kronur.db.insertInto("settings").values({ key: "shop", value: '{"currency":"ISK"}' }).execute();
    const office = callersFor(kronur.staff("admin", "01890000-0000-7000-8000-00000000000b")).admin;
    const priced = (minor: number) => [
      { name: "Island", countries: ["IS"], rates: [{ ...byWeight, bands: [{ upToGrams: 9, priceMinor: minor }] }] },
    ];
    await expect(office.delivery.save({ version: 0, zones: priced(950) })).rejects.toMatchObject({
      cause: { code: "catalog.price-step", detail: { field: "zones.0.rates.0.bands.0.priceMinor" } },
    });
    expect(await office.delivery.get()).toMatchObject({ zones: [], saved: { version: 0 } });
    expect(await office.delivery.save({ version: 0, zones: priced(900) })).toMatchObject({ saved: { version: 1 } });
  } finally {
    await kronur.close();
  }
});

it("takes taxes by country and region, and says whether prices carry them, in one save", async () => {
  const { saved } = await admin().taxes.get();
  const after = await admin().taxes.save({
    version: saved.version,
    pricesIncludeTax: false,
    taxes: [
      { country: "CA", region: "", name: "GST", rateBp: 500, taxesShipping: true },
      { country: "CA", region: "QC", name: "GST and QST", rateBp: 1498, taxesShipping: false },
    ],
  });
  expect(after).toMatchObject({ pricesIncludeTax: false, taxes: [{ region: "" }, { region: "QC", rateBp: 1498 }] });
  expect((await admin().settings.get()).pricesIncludeTax).toBe(false);
  expect(await taxesView(shop.db)).toEqual(after);
  const twice = [after.taxes[0], after.taxes[0]].map((tax) => ({ ...tax, id: undefined }));
  await expect(
    admin().taxes.save({ version: after.saved.version, pricesIncludeTax: false, taxes: twice as never }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const entry = await shop.db
    .selectFrom("auditLog")
    .select("detail")
    .where("action", "=", "taxes.saved")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(entry.detail).toMatchObject({ from: { pricesIncludeTax: true }, to: { pricesIncludeTax: false } });
});
