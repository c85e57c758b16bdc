import { z } from "zod";
import { currency, cursor, focus, id, imageView, instant, limit, minor, pageOf, slug, text, words } from "./common.ts";
import { refusalCode } from "./refusals.ts";

export const productKinds = [
  "physical",
  "digital",
  "membership",
  "credits",
  "project",
  "subscription",
  "gift_card",
] as const;
export const productKind = z.enum(productKinds);
export type ProductKind = (typeof productKinds)[number];
export const productStatus = z.enum(["draft", "published", "archived"]);
export type ProductStatus = z.infer<typeof productStatus>;
export const catalogSort = z.enum(["relevance", "newest", "price-up", "price-down", "best-selling"]);
export type CatalogSort = z.infer<typeof catalogSort>;
export const stockPolicy = z.enum(["deny", "backorder"]);

const filters = {
  q: text(120).optional(),
  family: z.array(slug).max(20).optional(),
  collection: z.array(slug).max(20).optional(),
  tags: z.array(words(60)).max(20).optional(),
  kind: z.array(productKind).max(7).optional(),
  price: z.strictObject({ fromMinor: minor.optional(), toMinor: minor.optional() }).optional(),
  inStock: z.boolean().optional(),
};

export const catalogListInput = z.strictObject({
  ...filters,
  sort: catalogSort.optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
});
export type CatalogListInput = z.infer<typeof catalogListInput>;
export const catalogFacetsInput = z.strictObject(filters);
export type CatalogFacetsInput = z.infer<typeof catalogFacetsInput>;
export const catalogBySlugInput = z.strictObject({ slug });
export const catalogSuggestInput = z.strictObject({ q: words(120) });

/** Stock in the shop's words; numbers only where they help. */
export const availability = z.object({
  state: z.enum(["in_stock", "low", "made_to_order", "sold_out"]),
  /** How many are left, told only when few are. */
  left: z.int().nullable(),
});
export type Availability = z.infer<typeof availability>;

export const productCardView = z.object({
  id,
  slug: z.string(),
  kind: productKind,
  title: z.string(),
  medium: z.string(),
  edition: z.string(),
  maker: z.string(),
  currency,
  priceFromMinor: z.int(),
  priceToMinor: z.int(),
  compareAtMinor: z.int().nullable(),
  image: imageView.nullable(),
  availability,
  publishedAt: instant,
});
export type ProductCardView = z.infer<typeof productCardView>;
export const catalogPage = pageOf(productCardView);
export type CatalogPage = z.infer<typeof catalogPage>;

const facetValue = z.object({ value: z.string(), label: z.string(), count: z.int() });
export type FacetValue = z.infer<typeof facetValue>;
export const catalogFacetsView = z.object({
  total: z.int(),
  families: z.array(facetValue),
  collections: z.array(facetValue),
  tags: z.array(facetValue),
  kinds: z.array(facetValue),
  inStock: z.int(),
  price: z.object({ fromMinor: z.int(), toMinor: z.int() }).nullable(),
  currency,
});
export type CatalogFacetsView = z.infer<typeof catalogFacetsView>;

export const variantView = z.object({
  id,
  sku: z.string().nullable(),
  choices: z.array(z.string()),
  priceMinor: z.int(),
  compareAtMinor: z.int().nullable(),
  weightGrams: z.int(),
  leadTime: z.string(),
  imageId: id.nullable(),
  availability,
});
export type VariantView = z.infer<typeof variantView>;

export const productView = z.object({
  id,
  slug: z.string(),
  kind: productKind,
  title: z.string(),
  medium: z.string(),
  edition: z.string(),
  maker: z.string(),
  descriptionHtml: z.string(),
  family: z.object({ slug: z.string(), name: z.string() }).nullable(),
  collections: z.array(z.object({ slug: z.string(), name: z.string() })),
  tags: z.array(z.string()),
  currency,
  pricesIncludeTax: z.boolean(),
  /** False where the shop shows a thing it cannot yet sell online. */
  buyable: z.boolean(),
  options: z.array(z.object({ name: z.string(), choices: z.array(z.string()) })),
  variants: z.array(variantView),
  images: z.array(imageView),
  publishedAt: instant,
});
export type ProductView = z.infer<typeof productView>;

// Staff

/** What staff narrow their products down by. */
export const adminProductFilter = z.strictObject({
  q: text(120).optional(),
  status: productStatus.optional(),
  kind: productKind.optional(),
  family: slug.optional(),
  collection: slug.optional(),
  tag: words(60).optional(),
  stock: z.enum(["in", "low", "out"]).optional(),
  priceFrom: minor.optional(),
  priceTo: minor.optional(),
  picture: z.enum(["some", "none"]).optional(),
  /** Those that go out by themselves, or all others. */
  scheduled: z.enum(["some", "none"]).optional(),
});
export type AdminProductFilter = z.infer<typeof adminProductFilter>;
export const adminProductListInput = adminProductFilter.extend({
  sort: z.enum(["updated", "title", "best-selling"]).optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
});
export type AdminProductListInput = z.infer<typeof adminProductListInput>;

export const adminProductRowView = z.object({
  id,
  slug: z.string(),
  title: z.string(),
  medium: z.string(),
  kind: productKind,
  status: productStatus,
  family: z.string().nullable(),
  currency,
  priceFromMinor: z.int(),
  priceToMinor: z.int(),
  variants: z.int(),
  onHand: z.int().nullable(),
  reserved: z.int().nullable(),
  soldCount: z.int(),
  image: imageView.nullable(),
  /** When a draft goes out by itself. */
  publishAt: instant.nullable(),
  updatedAt: instant,
});
export type AdminProductRowView = z.infer<typeof adminProductRowView>;
export const adminProductPage = pageOf(adminProductRowView).extend({
  counts: z.object({ draft: z.int(), published: z.int(), archived: z.int() }),
});
export type AdminProductPage = z.infer<typeof adminProductPage>;

export const adminVariantView = z.object({
  id,
  sku: z.string().nullable(),
  choices: z.array(z.string()),
  priceMinor: z.int(),
  compareAtMinor: z.int().nullable(),
  costMinor: z.int().nullable(),
  weightGrams: z.int(),
  leadTime: z.string(),
  /** Null where the variant is not counted. */
  stock: z.object({ policy: stockPolicy, onHand: z.int(), reserved: z.int(), lowAt: z.int() }).nullable(),
  /** How many wait to be told that it is back. */
  waiting: z.int(),
});
export const adminImageView = z.object({
  fileId: id,
  variantId: id.nullable(),
  alt: z.string(),
  focus: focus.nullable(),
  state: z.enum(["pending", "ready", "refused"]),
  refusedBecause: z.string().nullable(),
  originalName: z.string(),
  image: imageView.nullable(),
});
export type AdminImageView = z.infer<typeof adminImageView>;
export const adminProductView = z.object({
  id,
  slug: z.string(),
  kind: productKind,
  status: productStatus,
  title: z.string(),
  medium: z.string(),
  edition: z.string(),
  maker: z.string(),
  descriptionHtml: z.string(),
  familyId: id.nullable(),
  collectionIds: z.array(id),
  tags: z.array(z.string()),
  version: z.int(),
  currency,
  options: z.array(z.object({ name: z.string(), choices: z.array(z.string()) })),
  variants: z.array(adminVariantView),
  images: z.array(adminImageView),
  soldCount: z.int(),
  publishedAt: instant.nullable(),
  /** When a draft goes out by itself. */
  publishAt: instant.nullable(),
  /** It was to go out by itself and could not; forgotten once it is saved. */
  publishRefusedAt: instant.nullable(),
  publishRefusal: refusalCode.nullable(),
  updatedAt: instant,
  /** Who saved it last, if it was a person. */
  savedBy: z.string().nullable(),
});
export type AdminProductView = z.infer<typeof adminProductView>;

export const saveProductInput = z.strictObject({
  /** Left out for a new product. */
  id: id.optional(),
  /** The version the editor opened; a newer one in the shop is a conflict. */
  version: z.int().min(1).optional(),
  slug: slug.optional(),
  kind: productKind,
  status: productStatus,
  /** When a draft is to go out by itself; null takes that back, left out it stays as it was. */
  publishAt: instant.nullable().optional(),
  title: words(200),
  medium: text(200).default(""),
  edition: text(200).default(""),
  maker: text(120).default(""),
  descriptionHtml: text(50_000).default(""),
  familyId: id.nullable().default(null),
  collectionIds: z.array(id).max(50).default([]),
  tags: z.array(words(60)).max(50).default([]),
  options: z
    .array(z.strictObject({ name: words(60), choices: z.array(words(120)).min(1).max(100) }))
    .max(3)
    .default([]),
  variants: z
    .array(
      z.strictObject({
        id: id.optional(),
        sku: words(64).nullable().default(null),
        choices: z.array(words(120)).max(3).default([]),
        priceMinor: minor,
        compareAtMinor: minor.nullable().default(null),
        costMinor: minor.nullable().default(null),
        weightGrams: z.int().min(0).max(1_000_000).default(0),
        leadTime: text(200).default(""),
        /** Left out: not counted. `onHand` counts only for a variant that is new. */
        stock: z
          .strictObject({
            policy: stockPolicy,
            onHand: z.int().min(0).max(1_000_000).default(0),
            lowAt: z.int().min(0).max(1_000_000).default(3),
          })
          .nullable()
          .default(null),
      }),
    )
    .min(1)
    .max(1000),
  images: z
    .array(
      z.strictObject({
        fileId: id,
        alt: text(500).default(""),
        variantId: id.nullable().default(null),
        /** What stays in sight where it is cropped; null for its middle. */
        focus: z.strictObject(focus.shape).nullable().default(null),
        /** The picture of this product whose place it took: that one's addresses lead to it from now on. */
        replaces: id.nullable().default(null),
      }),
    )
    .max(100)
    .default([]),
});
export type SaveProductInput = z.infer<typeof saveProductInput>;
