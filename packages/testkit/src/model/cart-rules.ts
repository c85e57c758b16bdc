import { free, type Happening, openCart, Refused } from "./happening.ts";
import { at, type Model } from "./model.ts";

export interface Pieces {
  shopper: number;
  good: number;
  quantity: number;
}

export function* add(model: Model, { shopper, good, quantity }: Pieces): Happening {
  const cart = openCart(model, shopper);
  const wanted = (cart?.pieces[good] ?? 0) + quantity;
  if (wanted > free(model, good)) throw new Refused("stock.insufficient");
  if (cart) cart.pieces[good] = wanted;
  else {
    const pieces = model.goods.map((_, index) => (index === good ? quantity : 0));
    at(model.shoppers, shopper).cart = model.carts.push({ shopper, open: true, pieces }) - 1;
  }
  yield;
}

export function* setQuantity(model: Model, { shopper, good, quantity }: Pieces): Happening {
  const cart = openCart(model, shopper);
  const before = cart?.pieces[good] ?? 0;
  if (!cart || before === 0) throw new Refused("cart.line-not-found");
  if (quantity > before && quantity > free(model, good)) throw new Refused("stock.insufficient");
  cart.pieces[good] = quantity;
  yield;
}

/** A line that is gone already is no mistake; a cart that is gone is one. */
export function* remove(model: Model, { shopper, good }: Omit<Pieces, "quantity">): Happening {
  const cart = openCart(model, shopper);
  if (!cart) throw new Refused("cart.line-not-found");
  cart.pieces[good] = 0;
  yield;
}
