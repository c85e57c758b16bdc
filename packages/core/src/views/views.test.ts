import { makeUser, openTestShop, outcomes, type TestShop, together } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../kernel/index.ts";
import { changeView, keepList, removeView, saveView, viewsOf } from "./index.ts";

let shop: TestShop;
let mara: Context;
let ines: Context;
let viewer: Context;
beforeAll(async () => {
  shop = await openTestShop();
  mara = shop.staff("moderator", await makeUser(shop, "moderator"));
  ines = shop.staff("owner", await makeUser(shop, "owner"));
  viewer = shop.staff("viewer", await makeUser(shop, "viewer"));
});
afterAll(() => shop.close());

const late = { list: "orders", name: "Late parcels", search: "view=to-ship&to=2026-11-01", shared: false } as const;

test("a view of one's own is seen by nobody else, and is not there for others", async () => {
  const view = await saveView(mara, late);
  expect((await viewsOf(mara)).views.map((one) => one.name)).toEqual(["Late parcels"]);
  expect((await viewsOf(ines)).views).toEqual([]);
  await expect(changeView(ines, { id: view.id, name: "Mine" })).rejects.toMatchObject({ code: "views.not-found" });
  await expect(removeView(ines, { id: view.id })).rejects.toMatchObject({ code: "views.not-found" });
});

test("a shared view is everybody's to see, and asks for a right to be shared, changed or removed", async () => {
  const input = { ...late, name: "This week", shared: true };
  await expect(saveView(viewer, input)).rejects.toMatchObject({ code: "account.not-permitted" });
  const view = await saveView(mara, input);
  expect((await viewsOf(viewer)).views).toMatchObject([{ name: "This week", mine: false }]);
  await expect(changeView(viewer, { id: view.id, name: "X" })).rejects.toMatchObject({ code: "account.not-permitted" });
  await changeView(ines, { id: view.id, name: "Of this week", search: "view=open" });
  expect((await viewsOf(viewer)).views).toMatchObject([{ name: "Of this week", search: "view=open" }]);
  await removeView(ines, { id: view.id });
  expect((await viewsOf(viewer)).views).toEqual([]);
});

test("who may share takes back a view somebody else shared; it stays its owner's", async () => {
  const view = await saveView(mara, { ...late, name: "Not for all", shared: true });
  expect(await changeView(ines, { id: view.id, shared: false })).toMatchObject({ shared: false, mine: false });
  expect((await viewsOf(ines)).views).toEqual([]);
  await removeView(mara, { id: view.id });
});

test("two views of a list never bear the same name, whatever the case of its letters", async () => {
  await saveView(mara, { ...late, name: "Twice" });
  await expect(saveView(mara, { ...late, name: "twice" })).rejects.toMatchObject({ code: "views.name-taken" });
  const other = await saveView(mara, { ...late, name: "Once" });
  await expect(changeView(mara, { id: other.id, name: "Twice" })).rejects.toMatchObject({ code: "views.name-taken" });
  await saveView(mara, { ...late, list: "products", name: "Twice" });
});

test("a list keeps columns, density, pins and what it opens with for each person, one at a time", async () => {
  await keepList(mara, { list: "orders", columns: ["number", "total"], pins: ["to-ship"] });
  const kept = await keepList(mara, { list: "orders", density: "roomy" });
  expect(kept).toEqual({
    list: "orders",
    columns: ["number", "total"],
    density: "roomy",
    defaultView: "",
    pins: ["to-ship"],
  });
  expect((await viewsOf(mara)).lists).toEqual([kept]);
  expect((await viewsOf(ines)).lists).toEqual([]);
  expect((await keepList(mara, { list: "orders", columns: null })).columns).toBeNull();
});

test("what is shared is in the audit log; what is one's own is nobody's business", async () => {
  const rows = await shop.db.selectFrom("auditLog").select("action").where("resourceKind", "=", "view").execute();
  expect(rows.map((row) => row.action)).toEqual([
    "view.shared",
    "view.changed",
    "view.removed",
    "view.shared",
    "view.changed",
  ]);
});

test("twenty views saved at once fill the list to its limit and not beyond", async () => {
  const otto = shop.staff("editor", await makeUser(shop, "editor"));
  for (let at = 0; at < 55; at++) await saveView(otto, { ...late, name: `View ${at}` });
  const elsewhere = Array.from({ length: 20 }, () => shop.database.connectAgain(1));
  const results = await together(20, (at) =>
    saveView(shop.elsewhere(otto, elsewhere[at]?.db ?? shop.db), { ...late, name: `At once ${at}` }),
  );
  const { succeeded, refusals } = outcomes(results);
  expect(succeeded).toBe(5);
  expect(new Set(refusals)).toEqual(new Set(["views.full"]));
  expect((await viewsOf(otto)).views.filter((view) => view.mine)).toHaveLength(60);
});
