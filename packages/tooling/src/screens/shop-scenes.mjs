import { randomUUID } from "node:crypto";

const HOME = {
  name: "Ada Lovelace",
  line1: "12 St James's Square",
  city: "London",
  postcode: "SW1Y 4JH",
  country: "GB",
};

/** The storefront's screens with one, many and too many things on them. */
export async function shopScenes(shop) {
  const { items } = await shop.read("catalog.list", { limit: 48, inStock: true });
  const goods = [];
  for (const item of items) goods.push(await shop.read("catalog.bySlug", { slug: item.slug }));
  const physical = goods.find((good) => good.kind === "physical" && good.buyable && good.images.length > 1) ?? goods[0];
  const variants = goods
    .filter(({ kind, buyable }) => kind === "physical" && buyable)
    .flatMap((good) => good.variants.filter((one) => one.availability.state !== "sold_out").slice(0, 1));
  const [soldOut] = (await shop.read("catalog.list", { limit: 100 })).items.filter(
    (item) => item.availability.state === "sold_out",
  );
  const most = goods.toSorted((a, b) => b.variants.length - a.variants.length)[0];
  const bag = (count) => ({ cart: variants.slice(0, count).map(({ id }) => id) });
  const paid = await place(shop, variants.slice(0, 2));
  await payFor(paid);
  await shop.write("checkout.confirm", { token: paid.orderToken });
  const unpaid = await place(shop, variants.slice(1, 2));
  return [
    { name: "shop-home", path: "/" },
    { name: "shop-catalog", path: "/goods" },
    { name: "shop-catalog-one", path: `/goods?q=${encodeURIComponent(goods[0].title)}` },
    { name: "shop-catalog-none", path: "/goods?q=quetzalcoatlus" },
    { name: "shop-catalog-narrowed", path: "/goods?stock=in&sort=price-up" },
    { name: "shop-search", path: "/goods", act: lookFor },
    { name: "shop-product", path: `/goods/${goods[0].slug}` },
    { name: "shop-product-many-variants", path: `/goods/${most.slug}` },
    ...(soldOut ? [{ name: "shop-product-sold-out", path: `/goods/${soldOut.slug}` }] : []),
    { name: "shop-bag-drawer", path: `/goods/${physical.slug}`, ...bag(2), act: putInBag },
    { name: "shop-bag-empty", path: "/cart" },
    { name: "shop-bag-one", path: "/cart", ...bag(1) },
    { name: "shop-bag-many", path: "/cart", ...bag(4) },
    { name: "shop-bag-too-many", path: "/cart", ...bag(30) },
    { name: "shop-checkout", path: "/checkout", ...bag(2) },
    { name: "shop-checkout-refused", path: "/checkout", ...bag(2), act: pressPay },
    { name: "shop-order-paid", path: `/order/${paid.orderToken}` },
    { name: "shop-order-unpaid", path: `/order/${unpaid.orderToken}` },
    { name: "shop-order-unknown", path: "/order/no-such-order-was-ever-placed-here" },
    { name: "shop-page", path: "/pages/delivery" },
    { name: "shop-sign-in", path: "/sign-in" },
    { name: "shop-not-found", path: "/nothing/here" },
    { name: "shop-offline", path: "/goods", act: goOffline },
  ];
}

async function place(shop, variants) {
  let headers = {};
  for (const { id } of variants) {
    const { cartToken } = await shop.write("cart.add", { variantId: id, quantity: 1 }, headers);
    headers = { "x-atelier-cart": cartToken };
  }
  const input = { idempotencyKey: randomUUID(), email: "ada@shopper.example", shippingAddress: HOME };
  return shop.write("checkout.place", input, headers);
}

/** At the sandbox, which is told by its own switch. */
async function payFor({ paymentUrl }) {
  const { origin, pathname } = new URL(paymentUrl);
  const session = pathname.split("/").find((part) => part.startsWith("cs_"));
  await fetch(`${origin}/_sandbox/sessions/${session}/pay`, { method: "POST", body: "{}" });
}

/** What is looked for by hand, with what is offered for it. */
async function lookFor(page) {
  const small = page.locator(".head .only-small");
  if (await small.isVisible()) await small.click();
  await page.getByRole("combobox").first().pressSequentially("gas", { delay: 40 });
  await page.getByRole("option").first().waitFor();
}

async function putInBag(page) {
  await page.locator(".buy button.primary").click();
  await page.getByRole("dialog").waitFor();
}

async function pressPay(page) {
  await page.locator("form button[type=submit]").last().click();
}

async function goOffline(page) {
  await page.context().setOffline(true);
  await page.waitForTimeout(500);
}
