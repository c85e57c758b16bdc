import { collections, families, type Product, products } from "@atelier/db/seeds";
import type { Tx } from "@atelier/db";
import { type ProductDraft, writeProduct, writeShelf } from "../catalog/index.ts";
import type { Context } from "../kernel/index.ts";
import type { HungPictures } from "./write-pictures.ts";

export interface Piece {
  variantId: string;
  productId: string;
  product: Product;
  choices: string[];
  weightGrams: number;
}

/** What can be sold, by SKU. */
export type Goods = ReadonlyMap<string, Piece>;

interface Stock {
  files: HungPictures;
  now: Date;
}

/** Step: the shelves and everything that lies on them, nothing counted yet: the stock's own story does that. */
export async function writeGoods(tx: Tx, ctx: Context, { files, now }: Stock): Promise<Goods> {
  const familyIds = new Map<string, string>();
  for (const { slug, name, position, archived } of families) {
    const { id } = await writeShelf(tx, ctx, {
      shelf: "family",
      slug,
      name,
      position,
      isDemo: true,
      archived: archived ?? false,
    });
    familyIds.set(slug, id);
  }
  const collectionIds = new Map<string, string>();
  for (const { slug, name, position, text } of collections) {
    const { id } = await writeShelf(tx, ctx, {
      shelf: "collection",
      slug,
      name,
      position,
      description: text,
      isDemo: true,
    });
    collectionIds.set(slug, id);
  }
  const goods = new Map<string, Piece>();
  // Last as first hung, so that equal dates keep the studio's own order.
  for (const product of products.toReversed()) {
    const draft = draftOf(product, { files, now, familyIds, collectionIds });
    const { id: productId, variantIds } = await writeProduct(tx, ctx, draft);
    for (const [index, variant] of product.variants.entries()) {
      const variantId = variantIds[index];
      if (variantId)
        goods.set(variant.sku, {
          variantId,
          productId,
          product,
          choices: [...variant.choices],
          weightGrams: variant.weightGrams,
        });
    }
  }
  return goods;
}

interface Shelves extends Stock {
  familyIds: ReadonlyMap<string, string>;
  collectionIds: ReadonlyMap<string, string>;
}

function draftOf(product: Product, { files, now, familyIds, collectionIds }: Shelves): ProductDraft {
  const { publishedDaysAgo } = product;
  const at =
    publishedDaysAgo === null ? undefined : new Date(now.getTime() - publishedDaysAgo * 86_400_000).toISOString();
  return {
    slug: product.slug,
    kind: product.kind,
    status: product.status,
    title: product.title,
    medium: product.medium,
    edition: product.edition ?? "",
    maker: product.maker,
    descriptionHtml: product.descriptionHtml,
    familyId: (product.family && familyIds.get(product.family)) || null,
    collectionIds: product.collections.flatMap((slug) => collectionIds.get(slug) ?? []),
    tags: [...product.tags],
    options: product.options.map(({ name, choices }) => ({ name, choices: [...choices] })),
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      choices: [...variant.choices],
      priceMinor: variant.priceMinor,
      compareAtMinor: variant.compareAtMinor ?? null,
      costMinor: variant.costMinor,
      weightGrams: variant.weightGrams,
      leadTime: variant.leadTime ?? "",
      stock: variant.onHand === null ? null : { policy: variant.policy, onHand: 0, lowAt: 3 },
    })),
    images: product.pictures.flatMap(({ file, alt, sku }) => {
      const fileId = files.get(file);
      return fileId ? [{ fileId, alt, ...(sku ? { sku } : {}) }] : [];
    }),
    isDemo: true,
    ...(at ? { publishedAt: at } : {}),
  };
}
