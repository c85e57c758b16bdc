import { randomUUID } from "node:crypto";

interface Variant {
  id: string;
  availability: { state: string };
}

const address = {
  company: "",
  line1: "17 Marshgate Lane",
  line2: "",
  city: "Bristol",
  region: "",
  postcode: "BS1 6XR",
  country: "GB",
  phone: "",
};

/** Somebody elsewhere orders one piece of something at hand. Gives the order's number. */
export async function buysSomething(shop: string, name: string): Promise<string> {
  const { items } = await answerOf<{ items: { slug: string }[] }>(fetch(asking(shop, "catalog.list", { limit: 24 })));
  const found = items.map(({ slug }) =>
    answerOf<{ variants: Variant[] }>(fetch(asking(shop, "catalog.bySlug", { slug }))),
  );
  const variants = (await Promise.all(found)).flatMap((one) => one.variants);
  const variantId = variants.find((one) => one.availability.state === "in_stock")?.id;
  const added = tell(`${shop}/trpc/shop/cart.add`, { variantId, quantity: 1 });
  const { cartToken } = await answerOf<{ cartToken: string }>(added);
  const wish = {
    idempotencyKey: `e2e-${randomUUID()}`,
    email: "live@example.com",
    shippingAddress: { ...address, name },
    note: "",
  };
  const placed = tell(`${shop}/trpc/shop/checkout.place`, wish, { "x-atelier-cart": cartToken });
  return (await answerOf<{ orderNumber: string }>(placed)).orderNumber;
}

function asking(shop: string, path: string, input: object): string {
  return `${shop}/trpc/shop/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
}

function tell(url: string, input: object, more: Record<string, string> = {}): Promise<Response> {
  const headers = { "content-type": "application/json", origin: new URL(url).origin, ...more };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(input) });
}

async function answerOf<T>(asked: Promise<Response>): Promise<T> {
  const answer = await asked;
  const body = (await answer.json()) as { result?: { data: T } };
  if (!body.result) throw new Error(`The shop refused: ${answer.status} ${JSON.stringify(body)}`);
  return body.result.data;
}
