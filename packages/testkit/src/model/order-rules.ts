import { askStripe, each, free, type Happening, openCart, Refused, Silent, type StripeMood } from "./happening.ts";
import { at, type Cart, DELIVERY_MINOR, type Model, type Order } from "./model.ts";

export interface Placing {
  shopper: number;
  key: number;
  body: number;
  mood: StripeMood;
}

/** The order a shopper has under a key: in her account, or in the cart whose token she brings. */
export function orderUnder(model: Model, { shopper, key }: Pick<Placing, "shopper" | "key">): Order | undefined {
  const { hasAccount, cart } = at(model.shoppers, shopper);
  return model.orders.find(
    (order) => order.key === key && (hasAccount ? order.shopper === shopper : order.cart === cart),
  );
}

export function* place(model: Model, wish: Placing): Happening {
  const earlier = waitingOf(model, openCart(model, wish.shopper));
  for (const order of earlier) {
    if (!order.known) continue;
    try {
      yield* askWhatBecame(model, order, wish.mood);
    } catch (error) {
      if (!(error instanceof Silent)) throw error;
    }
  }
  const before = orderUnder(model, wish);
  if (before && before.body !== wish.body) throw new Refused("checkout.key-reused");
  const order = before ?? writeOrder(model, wish);
  yield;
  try {
    yield* openPage(model, order, wish.mood);
  } catch (error) {
    throw error instanceof Silent ? new Refused("payment.unreachable") : error;
  }
}

function waitingOf(model: Model, cart: Cart | undefined): Order[] {
  return model.orders.filter((order) => order.status === "pending" && model.carts[order.cart] === cart);
}

function writeOrder(model: Model, { shopper, key, body }: Placing): Order {
  const cart = openCart(model, shopper);
  if (!cart || cart.pieces.every((quantity) => quantity === 0)) throw new Refused("cart.empty");
  const letGo = waitingOf(model, cart).filter(({ payment }) => payment !== "processing");
  const comesBack = (good: number) => letGo.reduce((sum, order) => sum + at(order.pieces, good), 0);
  each(cart.pieces, (good, quantity) => {
    const { backorder, onHand, reserved } = at(model.goods, good);
    if (!backorder && quantity > onHand - reserved + comesBack(good)) throw new Refused("stock.insufficient");
  });
  for (const order of letGo) giveUp(model, order, "superseded");
  each(cart.pieces, (good, quantity) => void (at(model.goods, good).reserved += quantity));
  const order: Order = {
    cart: model.carts.indexOf(cart),
    shopper,
    key,
    body,
    pieces: [...cart.pieces],
    total: cart.pieces.reduce((sum, quantity, good) => sum + quantity * at(model.goods, good).price, DELIVERY_MINOR),
    status: "pending",
    because: null,
    shipped: false,
    payment: "pending",
    captured: 0,
    refunded: 0,
    problem: null,
    mails: [],
    // Written down as sent with the order itself: a page may exist from that moment on.
    sent: true,
    known: false,
    closed: false,
    leftCart: false,
    page: "none",
    refund: null,
  };
  model.orders.push(order);
  return order;
}

/** The page on which an order is paid: the one there is, or one opened under the order's own key. */
function* openPage(model: Model, order: Order, mood: StripeMood): Happening {
  if (order.status === "cancelled") throw new Refused("checkout.order-ended");
  if (order.status === "paid" || order.known) return;
  yield* findPage(order, mood);
}

function* findPage(order: Order, mood: StripeMood): Happening {
  order.sent = true;
  yield;
  yield* askStripe(mood, () => {
    if (order.page === "none") order.page = "open";
  });
  order.known = true;
  yield;
}

function giveUp(model: Model, order: Order, because: string): void {
  each(order.pieces, (good, quantity) => void (at(model.goods, good).reserved -= quantity));
  order.status = "cancelled";
  order.because = because;
  order.payment = because === "payment_failed" ? "failed" : "cancelled";
  if (because !== "superseded") order.mails.push("order-cancelled");
}

/** Stripe is asked about a page, and what it says becomes true here. */
export function* askWhatBecame(model: Model, order: Order, mood: StripeMood): Happening {
  yield* askStripe(mood, () => {});
  if (order.page === "processing") beginWaiting(model, order);
  if (order.page !== "open" && order.page !== "processing") order.closed = true;
  if (order.page === "paid") take(model, order);
  if (order.status === "pending" && order.page === "failed") giveUp(model, order, "payment_failed");
  if (order.status === "pending" && order.page === "expired") giveUp(model, order, "expired");
  yield;
}

function beginWaiting(model: Model, order: Order): void {
  if (order.status !== "pending" || order.payment === "processing") return;
  order.payment = "processing";
  order.leftCart = true;
  leaveCart(model, order);
}

function leaveCart(model: Model, order: Order): void {
  const cart = at(model.carts, order.cart);
  each(order.pieces, (good, quantity) => void (cart.pieces[good] = Math.max(0, at(cart.pieces, good) - quantity)));
  if (cart.pieces.every((quantity) => quantity === 0)) cart.open = false;
}

/** The money is there, once: for goods that are held, or still to be had, or else on its way back. */
function take(model: Model, order: Order): void {
  if (order.payment === "succeeded") return;
  order.payment = "succeeded";
  order.captured = order.total;
  order.known = true;
  if (order.status === "pending") {
    each(order.pieces, (good, quantity) => {
      at(model.goods, good).reserved -= quantity;
      at(model.goods, good).onHand -= quantity;
    });
  } else if (
    isWanted(model, order) &&
    order.pieces.every((quantity, good) => quantity === 0 || quantity <= free(model, good))
  )
    each(order.pieces, (good, quantity) => void (at(model.goods, good).onHand -= quantity));
  else {
    order.mails.push("money-returned");
    return giveMoneyBack(order);
  }
  order.status = "paid";
  order.because = null;
  order.mails.push("order-confirmed");
  if (!order.leftCart) leaveCart(model, order);
}

/** Late money buys what was let go by the clock or the bank, unless the same cart has been bought again since. */
function isWanted(model: Model, order: Order): boolean {
  if (order.because !== "expired" && order.because !== "payment_failed") return false;
  const later = model.orders.slice(model.orders.indexOf(order) + 1);
  return !later.some(({ cart, status }) => cart === order.cart && status !== "cancelled");
}

function giveMoneyBack(order: Order): void {
  order.refunded = order.captured;
  order.refund = { status: "pending", known: false, atStripe: "none", firstAnswer: null };
}

/** Whoever asks about one order: the shopper coming back, the reconciler, staff. */
export function* settle(model: Model, order: Order, mood: StripeMood): Happening {
  if (order.closed) return;
  if (order.status === "cancelled" && order.payment === "cancelled") return yield* closePage(model, order, mood);
  if (!order.known) {
    if (order.status !== "pending") return;
    yield* findPage(order, mood);
  }
  yield* askWhatBecame(model, order, mood);
}

/** A page nobody shall pay on any more. One whose answer was lost is looked for first. */
export function* closePage(model: Model, order: Order, mood: StripeMood): Happening {
  if (order.closed) return;
  if (!order.known && !order.sent) {
    order.closed = true;
    yield;
    return;
  }
  if (!order.known) yield* findPage(order, mood);
  yield* askStripe(mood, () => {
    if (order.page === "open") order.page = "expired";
  });
  yield* askWhatBecame(model, order, mood);
}

/** The clock has let orders run out, one after the other. The bank's own are waited for. */
export function* runOut(model: Model, due: Order[]): Happening {
  for (const order of due) {
    if (order.status !== "pending" || order.payment === "processing") continue;
    giveUp(model, order, "expired");
    yield;
  }
}

export function* cancel(model: Model, order: Order): Happening {
  if (order.status === "cancelled" || order.shipped || order.payment === "processing")
    throw new Refused("order.not-cancellable");
  if (order.status === "pending") giveUp(model, order, "staff");
  else {
    each(order.pieces, (good, quantity) => void (at(model.goods, good).onHand += quantity));
    order.status = "cancelled";
    order.because = "staff";
    order.mails.push("order-cancelled");
    giveMoneyBack(order);
  }
  yield;
}

export function* ship(order: Order): Happening {
  if (order.status !== "paid") throw new Refused("order.not-paid");
  if (order.shipped) throw new Refused("order.already-shipped");
  order.shipped = true;
  order.mails.push("order-shipped");
  yield;
}
