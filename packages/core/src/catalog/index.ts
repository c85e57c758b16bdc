// Operations
export { countSales } from "./count-sales.ts";
export { saveProduct } from "./save-product.ts";

// Steps
export type { ProductDraft, ProductDraftImage, ProductDraftVariant } from "./product-draft.ts";
export { refreshProducts } from "./refresh-products.ts";
export { type WrittenProduct, writeProduct } from "./write-product.ts";

// Queries
export { availabilityOf, type CountedStock } from "./availability.ts";
export { kindIsBuyable } from "./kind-is-buyable.ts";
export { type SellableVariant, sellableVariants } from "./sellable-variants.ts";
export { slugOf } from "./slug-of.ts";

// Fragments
export { productImage, variantImage } from "../files/index.ts";
