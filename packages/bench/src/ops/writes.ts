import { randomUUID } from "node:crypto";
import { openPlainSql } from "../floor/plain-sql.ts";
import { NothingLeft, type Turn } from "../load/drive.ts";
import { openWire, postRequest, type Wire } from "../load/wire.ts";
import { mustAnswer } from "./askers.ts";
import { makeCarts } from "./carts.ts";
import { address, type Goods } from "./goods.ts";
import type { Against, Crew, Op, Scene } from "./op.ts";

const LINES_PER_CART = 5;
const email = "zsofia@example.com";

/** A visitor with a connection, a network and a cart of her own. */
interface Visitor {
  wire: Wire;
  cart: string | undefined;
  lines: number;
  network: string;
}

let visitors = 0;

/** No two visitors come from one network. */
function newNetwork(): string {
  visitors += 1;
  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
}

function headersOf({ cart, network }: Pick<Visitor, "cart" | "network">): Record<string, string> {
  return { "x-forwarded-for": network, ...(cart === undefined ? {} : { "x-atelier-cart": cart }) };
}

async function post<T>(visitor: Visitor, path: string, body: unknown): Promise<T> {
  const answered = await mustAnswer(visitor.wire, postRequest(path, body, headersOf(visitor)));
  return (JSON.parse(answered.toString("utf8")) as { result: { data: T } }).result.data;
}

/** One more thing into the cart; the fifth is followed by a new cart. */
async function addAtShop(visitor: Visitor, variantId: string): Promise<void> {
  const body = { variantId, quantity: 1 };
  const { cartToken } = await post<{ cartToken: string }>(visitor, "/trpc/shop/cart.add", body);
  keepCart(visitor, cartToken);
}

async function addAtFloor(visitor: Visitor, variantId: string): Promise<void> {
  const body = { variantId, quantity: 1, ...(visitor.cart ? { token: visitor.cart } : {}) };
  const { cartToken } = await post<{ cartToken: string }>(visitor, "/add", body);
  keepCart(visitor, cartToken);
}

function keepCart(visitor: Visitor, token: string): void {
  visitor.lines += 1;
  visitor.cart = visitor.lines >= LINES_PER_CART ? undefined : token;
  if (visitor.lines >= LINES_PER_CART) Object.assign(visitor, { lines: 0, network: newNetwork() });
}

function forget(visitor: Visitor): void {
  Object.assign(visitor, { cart: undefined, lines: 0, network: newNetwork() });
}

/** Workers with a visitor each, going through the goods from places of their own. */
async function crew(
  where: { port: number; workers: number; goods: Goods },
  act: (visitor: Visitor, variantId: string) => Promise<void>,
): Promise<Crew> {
  const { port, workers, goods } = where;
  const wires = await Promise.all(Array.from({ length: workers }, () => openWire(port)));
  const turns = wires.map((wire, worker): Turn => {
    const visitor: Visitor = { wire, cart: undefined, lines: 0, network: newNetwork() };
    let at = Math.floor((worker * goods.variants.length) / workers);
    return async () => {
      at = (at + 1) % goods.variants.length;
      await act(visitor, goods.variants[at]?.variantId ?? "");
    };
  });
  return { turns, close: () => wires.forEach((wire) => wire.close()) };
}

const add: Op = {
  name: "add",
  title: "add to cart",
  connections: [1, 16, 64],
  shop: ({ shopPort, goods }, workers) => crew({ port: shopPort, workers, goods }, addAtShop),
  floor: ({ floorPort, goods }, workers) => crew({ port: floorPort, workers, goods }, addAtFloor),
};

const placing = () => ({ idempotencyKey: randomUUID(), email, shippingAddress: address, note: "" });

interface Placed {
  orderToken: string;
  paymentUrl: string;
}

/** A whole purchase: into a new cart, the order, the payment, the thank-you page. */
function buyAtShop(pay: (wires: { stripe: Wire }, placed: Placed) => Promise<void>): Against {
  return async ({ shopPort, stripeUrl, goods }, workers) => {
    const stripe = await Promise.all(Array.from({ length: workers }, () => openWire(Number(new URL(stripeUrl).port))));
    let next = 0;
    const atStripe = new Map<Visitor, Wire>();
    const shoppers = await crew({ port: shopPort, workers, goods }, async (visitor, variantId) => {
      forget(visitor);
      await addAtShop(visitor, variantId);
      const placed = await post<Placed>(visitor, "/trpc/shop/checkout.place", placing());
      const wire = atStripe.get(visitor) ?? stripe[next++];
      if (!wire) throw new Error("Nobody is left to pay at");
      atStripe.set(visitor, wire);
      await pay({ stripe: wire }, placed);
      const order = await post<{ status: string }>(visitor, "/trpc/shop/checkout.confirm", {
        token: placed.orderToken,
      });
      if (order.status !== "paid") throw new Error(`The order is ${order.status}`);
    });
    const close = (): void => {
      void shoppers.close();
      stripe.forEach((wire) => wire.close());
    };
    return { turns: shoppers.turns, close };
  };
}

async function payAtSandbox({ stripe }: { stripe: Wire }, { paymentUrl }: Placed): Promise<void> {
  const session = /cs_test_\w+/.exec(paymentUrl)?.[0] ?? "";
  await mustAnswer(stripe, postRequest(`/_sandbox/sessions/${session}/pay`, {}));
}

const buyAtFloor: Against = ({ floorPort, goods }, workers) =>
  crew({ port: floorPort, workers, goods }, async (visitor, variantId) => {
    forget(visitor);
    await addAtFloor(visitor, variantId);
    await post(visitor, "/checkout", { token: visitor.cart, email, address });
  });

const purchase: Op = {
  name: "purchase",
  title: "whole purchase",
  connections: [1, 8, 16, 64],
  shop: buyAtShop(async () => {}),
  floor: buyAtFloor,
};

const purchaseSandbox: Op = {
  name: "purchase-sandbox",
  title: "whole purchase, sandbox Stripe",
  connections: [8],
  shop: buyAtShop(payAtSandbox),
  floor: buyAtFloor,
  sandbox: true,
};

// More than any machine places in a second.
const MOST_PER_SECOND = 1_200;

/** Places orders of carts that were filled before the round. */
function placeOrders(what: (scene: Scene) => Goods["variants"]): Against {
  return async (scene, workers) => {
    const carts = await makeCarts(scene.databaseUrl, {
      variants: what(scene).map((one) => one.variantId),
      count: Math.ceil((scene.seconds + 1) * MOST_PER_SECOND),
    });
    return crew({ port: scene.shopPort, workers, goods: scene.goods }, async (visitor) => {
      const cart = carts.pop();
      if (!cart) throw new NothingLeft();
      Object.assign(visitor, { cart, network: newNetwork() });
      await post(visitor, "/trpc/shop/checkout.place", placing());
    });
  };
}

function writeOrders(what: (scene: Scene) => Goods["variants"]): Against {
  return async (scene, workers) => {
    const loop = await openPlainSql(scene.floorDatabaseUrl, { workers, goods: what(scene) });
    return { turns: loop.workers, close: () => loop.close() };
  };
}

const place: Op = {
  name: "place",
  title: "checkout.place, many things",
  connections: [1, 8, 16, 32, 64],
  shop: placeOrders(({ goods }) => goods.variants),
  floor: writeOrders(({ goods }) => goods.variants),
  floorIsLoop: true,
};

const placeHot: Op = {
  name: "place-hot",
  title: "checkout.place, one thing",
  connections: [8, 32],
  shop: placeOrders(({ goods }) => [goods.hot]),
  floor: writeOrders(({ goods }) => [goods.hot]),
  floorIsLoop: true,
};

/** What changes something: the cart, the order, the whole sale. */
export const writes: Op[] = [add, place, placeHot, purchase, purchaseSandbox];
