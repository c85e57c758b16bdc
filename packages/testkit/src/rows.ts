import type { SaveProductInput } from "@atelier/contract/catalog";
import { addToCart } from "@atelier/core/cart";
import { writeProduct } from "@atelier/core/catalog";
import { type Context, inTransaction } from "@atelier/core/kernel";
import type { TestShop } from "./test-shop.ts";

let made = 0;

export interface GoodsWish {
  onHand?: number | null;
  policy?: "deny" | "backorder";
  priceMinor?: number;
  weightGrams?: number;
  title?: string;
}

export interface Goods {
  productId: string;
  variantId: string;
  slug: string;
}

/** One published thing with one variant: ten on the shelf at £12.00 unless wished otherwise; null on hand is not counted. */
export async function makeGoods(shop: TestShop, wish: GoodsWish = {}): Promise<Goods> {
  const { onHand = 10, policy = "deny", priceMinor = 1200, weightGrams = 300 } = wish;
  made += 1;
  const draft: SaveProductInput = {
    kind: "physical",
    status: "published",
    title: wish.title ?? `Thing no. ${made}`,
    medium: "",
    edition: "",
    maker: "",
    descriptionHtml: "",
    familyId: null,
    collectionIds: [],
    tags: [],
    options: [],
    variants: [
      {
        sku: `T-${process.pid}-${made}`,
        choices: [],
        priceMinor,
        compareAtMinor: null,
        costMinor: null,
        weightGrams,
        leadTime: "",
        stock: onHand === null ? null : { policy, onHand, lowAt: 3 },
      },
    ],
    images: [],
  };
  const written = await inTransaction(shop.system, (tx) => writeProduct(tx, shop.system, draft));
  const [variantId] = written.variantIds;
  if (!variantId) throw new Error("The product was written without its variant");
  return { productId: written.id, variantId, slug: written.slug };
}

/** Delivery to Britain at £4.20 and everywhere else at £9.50, and the taxes of both. */
export async function makeDelivery(shop: TestShop): Promise<void> {
  await inTransaction(shop.system, async (tx) => {
    const zones = await tx
      .insertInto("shippingZones")
      .values([
        { name: "Britain", countries: ["GB"], position: 0 },
        { name: "Elsewhere", countries: ["*"], position: 1 },
      ])
      .returning(["id", "name"])
      .execute();
    const rates = zones.map(({ id, name }) => ({
      zoneId: id,
      name: "Tracked",
      kind: "flat",
      priceMinor: name === "Britain" ? 420 : 950,
    }));
    await tx.insertInto("shippingRates").values(rates).execute();
    await tx
      .insertInto("taxRates")
      .values([
        { country: "GB", name: "VAT", rateBp: 2000 },
        { country: "DE", name: "USt", rateBp: 1900 },
      ])
      .execute();
  });
}

/** A guest with these pieces in her cart. */
export async function guestWith(shop: TestShop, pieces: { variantId: string; quantity?: number }[]): Promise<Context> {
  const guest = shop.guest();
  for (const { variantId, quantity = 1 } of pieces) {
    const { cartToken } = await addToCart(guest, { variantId, quantity });
    guest.visit.cartToken = cartToken;
  }
  return guest;
}

export const someAddress = {
  name: "Zsófia Bérczi",
  company: "",
  line1: "17 Marshgate Lane",
  line2: "",
  city: "Bristol",
  region: "",
  postcode: "BS1 6XR",
  country: "GB",
  phone: "",
};

/** A complete wish to buy what is in the cart. */
export function placing(key: string) {
  return { idempotencyKey: key, email: "zsofia@example.com", shippingAddress: someAddress, note: "" };
}
