import { describeProcedures } from "@atelier/api";
import { settleOrder } from "@atelier/core/checkout";
import { type Context, derivedToken } from "@atelier/core/kernel";
import { sendAlertProof } from "@atelier/core/stock-alerts";
import {
  callersFor,
  guestWith,
  makeDelivery,
  makeGoods,
  makeSale,
  makeUser,
  openTestShop,
  payAtStripe,
  placing,
  statementsOf,
  type TestShop,
} from "@atelier/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";

// The list, a product and a search in one each is what the bench sets out from; lower a figure when you lower it.
const ofShopper = {
  "account.me": 0,
  "account.register": 6,
  "account.signIn": 10,
  "account.signOut": 4,
  "cart.acceptChanges": 6,
  "cart.add": 6,
  "cart.add, first": 5,
  "cart.get": 1,
  "cart.get, nothing in it": 1,
  "cart.remove": 6,
  "cart.setQuantity": 6,
  "catalog.bySlug": 1,
  "catalog.facets": 1,
  "catalog.list": 1,
  "catalog.list, narrowed": 1,
  "catalog.list, searched": 1,
  "catalog.preview": 1,
  "catalog.suggest": 1,
  "checkout.confirm": 19,
  "checkout.place": 14,
  "orders.byToken": 1,
  "stockAlerts.ask": 10,
  "stockAlerts.byToken": 1,
  "stockAlerts.leave": 4,
  "stockAlerts.prove": 8,
  "shop.get": 1,
  "shop.home": 4,
  "shop.page": 0,
};

const ofStaff = {
  "bulk.byId": 1,
  "bulk.dismiss": 5,
  "bulk.goOn": 9,
  "bulk.open": 1,
  "bulk.refusals": 2,
  "bulk.stop": 7,
  "delivery.get": 2,
  "delivery.tryBag": 3,
  "home.health": 44,
  "home.workList": 3,
  "jobs.list": 3,
  "mail.list": 2,
  "mail.resendMany": 10,
  "orders.byId": 7,
  "orders.cancel": 33,
  "orders.cancelMany": 10,
  "orders.deliver": 15,
  "orders.deliverMany": 10,
  "orders.list": 4,
  "orders.list, searched": 3,
  "orders.note": 13,
  "orders.ship": 21,
  "orders.shipMany": 10,
  "orders.sums": 1,
  "products.byId": 1,
  "products.change": 18,
  "products.changeMany": 10,
  "products.list": 2,
  "products.save": 17,
  "products.saveShelf": 6,
  "products.shelves": 3,
  "settings.get": 2,
  "stock.adjust": 8,
  "stock.adjustMany": 10,
  "stock.list": 2,
  "stock.movements": 1,
  "taxes.get": 2,
  "views.mine": 2,
  "views.save": 7,
};

let shop: TestShop;
let owner: Context;
const counts: Record<string, number> = {};
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
  owner = shop.staff("owner", await makeUser(shop, "owner"));
});
afterAll(() => shop.close());

/** Counts the statements of one call, those that begin and end its transactions included. */
async function count<T>(path: string, act: () => Promise<T>): Promise<T> {
  const { result, statements } = await statementsOf(shop.database.connection, act);
  // The shop's settings are read again every two seconds, whoever asks.
  counts[path] = statements.filter((text) => !text.startsWith('select "value" from "settings"')).length;
  return result;
}

/** Calls nobody could count in a line: they need a file, a network, or have their own test. */
const elsewhere = [
  /^admin account\./,
  /^admin imports\./,
  /^admin orders\.changes$/,
  /^admin jobs\.(retry|discard)$/,
  /^admin mail\.(byId|resend)$/,
  /^admin orders\.(checkPayment|solveProblem|changeNote)$/,
  /^admin (delivery|taxes|settings)\.save$/,
  /^admin views\.(change|remove|keepList)$/,
];

it("each call of a shopper asks the database as often as is written here, however much there is", async () => {
  const goods = await Promise.all(Array.from({ length: 30 }, () => makeGoods(shop, { onHand: 50 })));
  const { slug = "" } = goods[0] ?? {};
  const guest = shop.guest();
  const { shop: ask } = callersFor(guest);
  await count("catalog.list", () => ask.catalog.list());
  await count("catalog.list, narrowed", () => ask.catalog.list({ inStock: true, tags: ["wax"], sort: "price-up" }));
  await count("catalog.list, searched", () => ask.catalog.list({ q: "thing" }));
  await count("catalog.facets", () => ask.catalog.facets({}));
  await count("catalog.bySlug", () => ask.catalog.bySlug({ slug }));
  await count("catalog.preview", () => callersFor(owner).shop.catalog.preview({ id: goods[0]?.productId ?? "" }));
  await count("catalog.suggest", () => ask.catalog.suggest({ q: "thi" }));
  await count("shop.get", () => ask.shop.get());
  await count("shop.home", () => ask.shop.home());
  await count("shop.page", () => ask.shop.page({ slug: "delivery" }));
  await count("account.me", () => ask.account.me());
  await count("cart.get, nothing in it", () => ask.cart.get({}));
  const person = { email: "ines@example.com", password: "a sentence nobody guesses" };
  await count("account.register", () => callersFor(shop.guest()).shop.account.register({ ...person, name: "Ines" }));
  const visitor = shop.guest();
  await count("account.signIn", () => callersFor(visitor).shop.account.signIn(person));
  visitor.visit.sessionToken = visitor.remember.sessionToken ?? undefined;
  await count("account.signOut", () => callersFor(visitor).shop.account.signOut());

  await countAlerts();
  await countCartAndOrder(goods.map((one) => one.variantId));
  const paths = Object.keys(counts).map((path) => `shop ${path.split(",")[0]}`);
  expect(new Set(paths)).toEqual(new Set(pathsOf("shop")));
  expect(counts).toEqual(ofShopper);
});

it("each call of the staff asks the database as often as is written here", async () => {
  for (const path of Object.keys(counts)) delete counts[path];
  const { admin: ask } = callersFor(owner);
  const [toShip, toCancel] = [await paid(), await paid()];
  await count("home.workList", () => ask.home.workList());
  await count("home.health", () => ask.home.health());
  await count("orders.list", () => ask.orders.list());
  await count("orders.list, searched", () => ask.orders.list({ q: "zso" }));
  await count("orders.byId", () => ask.orders.byId({ id: toShip }));
  await count("orders.note", () => ask.orders.note({ id: toShip, text: "Wrapped" }));
  await count("orders.ship", () => ask.orders.ship({ id: toShip, carrier: "Post" }));
  await count("orders.deliver", () => ask.orders.deliver({ id: toShip }));
  await count("orders.cancel", () => ask.orders.cancel({ id: toCancel }));
  const parcels = { carrier: "Post" };
  const orders = { kind: "chosen" as const, ids: [toShip, toCancel] };
  await count("orders.sums", () => ask.orders.sums({ view: "all" }));
  await count("orders.shipMany", () => ask.orders.shipMany({ targets: orders, parcels }));
  await count("orders.deliverMany", () => ask.orders.deliverMany({ targets: orders }));
  await count("orders.cancelMany", () => ask.orders.cancelMany({ targets: orders }));
  const { items } = await count("products.list", () => ask.products.list());
  const { id = "" } = items[0] ?? {};
  const product = await count("products.byId", () => ask.products.byId({ id }));
  await count("products.shelves", () => ask.products.shelves());
  await count("products.saveShelf", () => ask.products.saveShelf({ shelf: "family", name: "Candles" }));
  const { kind, status, title, variants, version } = product;
  const [variant] = variants;
  const kept = { id: variant?.id, sku: variant?.sku ?? null, priceMinor: 1_300, stock: { policy: "deny" as const } };
  await count("products.save", () => ask.products.save({ id, version, kind, status, title, variants: [kept] }));
  await count("products.change", () => ask.products.change({ id, change: { kind: "tag", tag: "new", on: true } }));
  await countBulk(id);
  const { variantId } = await makeGoods(shop);
  await count("stock.list", () => ask.stock.list());
  await count("stock.movements", () => ask.stock.movements({ variantId }));
  const change = { kind: "by" as const, quantity: 1 };
  await count("stock.adjust", () => ask.stock.adjust({ variantId, change, reason: "found" }));
  const many = { kind: "chosen" as const, ids: [variantId] };
  const correction = { change, reason: "found" as const, note: "" };
  await count("stock.adjustMany", () => ask.stock.adjustMany({ targets: many, correction }));
  const { items: mails } = await ask.mail.list();
  const sent = { kind: "chosen" as const, ids: mails.slice(0, 1).map((mail) => mail.id) };
  await count("mail.resendMany", () => ask.mail.resendMany({ targets: sent }));
  await count("mail.list", () => ask.mail.list());
  await count("jobs.list", () => ask.jobs.list());
  await count("settings.get", () => ask.settings.get());
  await count("taxes.get", () => ask.taxes.get());
  await count("delivery.get", () => ask.delivery.get());
  await count("delivery.tryBag", () => ask.delivery.tryBag({ country: "GB", goodsMinor: 1_000, weightGrams: 100 }));
  await count("views.mine", () => ask.views.mine());
  await count("views.save", () => ask.views.save({ list: "orders", name: "Mine", search: "", shared: false }));
  const paths = Object.keys(counts).map((path) => `admin ${path.split(",")[0]}`);
  expect(new Set(paths)).toEqual(new Set(pathsOf("admin")));
  expect(counts).toEqual(ofStaff);
});

/** One act for many rows, with all that is done about it. */
async function countBulk(productId: string): Promise<void> {
  const { admin: ask } = callersFor(owner);
  const targets = { kind: "chosen" as const, ids: [productId] };
  const change = { kind: "tag" as const, tag: "many", on: true };
  const { id } = await count("products.changeMany", () => ask.products.changeMany({ targets, change }));
  await count("bulk.open", () => ask.bulk.open({ list: "products" }));
  await count("bulk.byId", () => ask.bulk.byId({ id }));
  await count("bulk.refusals", () => ask.bulk.refusals({ id }));
  await count("bulk.stop", () => ask.bulk.stop({ id }));
  await count("bulk.goOn", () => ask.bulk.goOn({ id, what: "rest" }));
  await ask.bulk.stop({ id });
  await count("bulk.dismiss", () => ask.bulk.dismiss({ id }));
}

function pathsOf(router: "shop" | "admin"): string[] {
  const all = describeProcedures().filter((one) => one.router === router);
  return all.map((one) => `${router} ${one.path}`).filter((path) => !elsewhere.some((each) => each.test(path)));
}

/** An order that was paid, by its id. */
async function paid(): Promise<string> {
  const sale = await makeSale(shop);
  await payAtStripe(shop, sale.number);
  await settleOrder(shop.system, { orderId: sale.id });
  return sale.id;
}

/** Asking to be told, the link of the mail, and the way out. */
async function countAlerts(): Promise<void> {
  const { variantId } = await makeGoods(shop, { onHand: 0 });
  const { shop: ask } = callersFor(shop.guest());
  await count("stockAlerts.ask", () => ask.stockAlerts.ask({ variantId, email: "waits@example.com" }));
  const { id } = await shop.db.selectFrom("stockAlerts").select("id").executeTakeFirstOrThrow();
  await sendAlertProof(shop.system, { alertId: id });
  const token = derivedToken(shop.config, "stock alert, prove", id);
  await count("stockAlerts.byToken", () => ask.stockAlerts.byToken({ token }));
  await count("stockAlerts.prove", () => ask.stockAlerts.prove({ token }));
  await count("stockAlerts.leave", () =>
    ask.stockAlerts.leave({ token: derivedToken(shop.config, "stock alert, leave", id) }),
  );
}

async function countCartAndOrder([variantId = "", another = ""]: string[]): Promise<void> {
  const guest = shop.guest();
  const { shop: ask } = callersFor(guest);
  const added = await count("cart.add, first", () => ask.cart.add({ variantId, quantity: 1 }));
  guest.visit.cartToken = added.cartToken;
  await count("cart.add", () => ask.cart.add({ variantId: another, quantity: 1 }));
  const { lines } = await count("cart.get", () => ask.cart.get({}));
  await count("cart.setQuantity", () => ask.cart.setQuantity({ lineId: lines[0]?.id ?? "", quantity: 2 }));
  await count("cart.remove", () => ask.cart.remove({ lineId: lines[1]?.id ?? "" }));
  await count("cart.acceptChanges", () => ask.cart.acceptChanges());

  const buyer = await guestWith(shop, [{ variantId }]);
  const buy = callersFor(buyer).shop;
  const { orderNumber, orderToken: token } = await count("checkout.place", () =>
    buy.checkout.place(placing("a-key-of-my-own")),
  );
  await payAtStripe(shop, orderNumber);
  await count("checkout.confirm", () => buy.checkout.confirm({ token }));
  await count("orders.byToken", () => buy.orders.byToken({ token }));
}
