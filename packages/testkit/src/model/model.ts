/** The sale in plain integers: what the shop, and Stripe, should hold after everything that happened. */
export interface Model {
  goods: { price: number; backorder: boolean; onHand: number; reserved: number }[];
  shoppers: { hasAccount: boolean; cart: number | null }[];
  carts: Cart[];
  orders: Order[];
  /** Events Stripe's webhook has brought, by their place in Stripe's list. */
  told: number[];
  /** What Stripe makes of the next refund it is asked for. */
  refundFate: "succeeded" | "pending";
}

export interface Cart {
  shopper: number;
  open: boolean;
  /** Pieces of each good. */
  pieces: number[];
}

export interface Order {
  cart: number;
  shopper: number;
  key: number;
  body: number;
  pieces: number[];
  total: number;
  status: "pending" | "paid" | "cancelled";
  because: string | null;
  shipped: boolean;
  payment: "pending" | "processing" | "succeeded" | "failed" | "cancelled";
  captured: number;
  refunded: number;
  problem: string | null;
  mails: string[];
  /** Stripe was asked for a page, whatever it answered. */
  sent: boolean;
  /** The shop knows the page's id. */
  known: boolean;
  /** Nothing can come of the page any more. */
  closed: boolean;
  /** What the bank is busy with has left the cart. */
  leftCart: boolean;
  page: "none" | "open" | "processing" | "paid" | "failed" | "expired";
  refund: Refund | null;
}

export interface Refund {
  status: "pending" | "succeeded" | "failed";
  /** The shop knows the refund's id at Stripe. */
  known: boolean;
  atStripe: "none" | "pending" | "succeeded" | "failed";
  /** Asked again under its key, Stripe repeats its first answer. */
  firstAnswer: "pending" | "succeeded" | null;
}

export const DELIVERY_MINOR = 420;

/** A shop with two pieces of one thing, one piece of another, a third made to order, and two shoppers. */
export function newModel(): Model {
  return {
    goods: [
      { price: 1200, backorder: false, onHand: 2, reserved: 0 },
      { price: 2500, backorder: false, onHand: 1, reserved: 0 },
      { price: 700, backorder: true, onHand: 0, reserved: 0 },
    ],
    shoppers: [
      { hasAccount: false, cart: null },
      { hasAccount: true, cart: null },
    ],
    carts: [],
    orders: [],
    told: [],
    refundFate: "succeeded",
  };
}

/** What can be seen of a model in the shop's database and at Stripe. */
export function visible(model: Model) {
  return {
    goods: model.goods.map(({ onHand, reserved }) => ({ onHand, reserved })),
    carts: model.carts.map(({ open, pieces }) => ({ open, pieces })),
    orders: model.orders.map(
      ({ cart, pieces, total, mails, refund, shopper: _who, key: _key, body: _body, ...order }) => ({
        ...order,
        cart,
        pieces,
        total,
        mails: [...mails].sort(),
        refund: refund && { status: refund.status, known: refund.known, atStripe: refund.atStripe },
      }),
    ),
  };
}

export type Visible = ReturnType<typeof visible>;

/** What stands at a place of a list that surely has it. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`The model has nothing at ${index}`);
  return found;
}
