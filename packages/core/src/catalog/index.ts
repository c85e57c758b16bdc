// Operations
export { changeProduct } from "./change-product.ts";
export { countSales } from "./count-sales.ts";
export { publishDue } from "./publish-due.ts";
export { saveProduct } from "./save-product.ts";
export { saveShelf } from "./save-shelf.ts";

// Steps
export { applyProductChange } from "./change-product.ts";
export { type AttachedPicture, attachPicture } from "./attach-picture.ts";
export type { ProductDraft, ProductDraftImage, ProductDraftVariant } from "./product-draft.ts";
export { refreshProducts } from "./refresh-products.ts";
export { type WrittenProduct, writeProduct } from "./write-product.ts";
export { type ShelfDraft, type WrittenShelf, writeShelf } from "./write-shelf.ts";

// Queries
export { adminProductById } from "./admin-product-by-id.ts";
export { adminProductPage } from "./admin-product-page.ts";
export { availabilityOf, type CountedStock } from "./availability.ts";
export { catalogFacets } from "./catalog-facets.ts";
export { catalogPage } from "./catalog-page.ts";
export { homePage } from "./home-page.ts";
export { kindIsBuyable } from "./kind-is-buyable.ts";
export { productBySlug } from "./product-by-slug.ts";
export { productPreview } from "./product-preview.ts";
export type { SellableVariant } from "./sellable-variants.ts";
export { countPublished, movedTo, productStanding, publishedSlugs } from "./public-goods.ts";
export { shelves } from "./shelves.ts";
export { shopFront } from "./shop-front.ts";
export { slugOf } from "./slug-of.ts";
export { suggestions } from "./suggestions.ts";

// Fragments
export { matchingProducts, namedProducts } from "./admin-product-filters.ts";
export { sellableVariants } from "./sellable-variants.ts";
export { readSellable, sellableJson, sellableSource, type StoredVariant } from "./sellable-variants.ts";
export { productImage, variantImage } from "../files/index.ts";
