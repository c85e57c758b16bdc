// Operations
export { acceptCartChanges } from "./accept-cart-changes.ts";
export { addToCart } from "./add-to-cart.ts";
export { removeFromCart, setCartQuantity } from "./set-cart-quantity.ts";
export { sweepCarts } from "./sweep-carts.ts";

// Steps
export { lockCart, lockCartById, mergeCarts, takeSoldFromCart } from "./cart-writes.ts";

// Queries
export { cartContents, type CartLine, freePieces, mayHaveCart, ownCartId } from "./cart-queries.ts";
export { cartOf } from "./cart-view.ts";
