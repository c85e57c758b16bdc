import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { brokenConstraint, type Context, orRefuse, Refusal } from "../kernel/index.ts";
import { shopSettings } from "../settings/index.ts";
import { adminProduct } from "./admin-product-queries.ts";
import { checkDraft, malformed } from "./check-draft.ts";
import { cleanHtml } from "./clean-html.ts";
import type { ProductDraft } from "./product-draft.ts";
import * as writes from "./product-writes.ts";
import { checkAhead, isSameMoment, scheduledFor } from "./publish-schedule.ts";
import { refreshProducts } from "./refresh-products.ts";
import { slugOf } from "./slug-of.ts";
import { skuTaken, writeVariants } from "./write-variants.ts";

export interface WrittenProduct {
  id: string;
  slug: string;
  created: boolean;
  /** In the order of the draft. */
  variantIds: string[];
}

/**
 * Step: writes a product with its options, variants, pictures and shelves, new or over the old one, whose row it locks
 * first. Refuses: catalog.product-not-found, catalog.version-conflict (with what the shop has now), catalog.slug-taken,
 * catalog.sku-taken, catalog.variants-do-not-match-options, catalog.price-step, catalog.not-ready-to-publish,
 * catalog.publish-time-past, files.not-found, stock.below-zero, stock.below-reserved, request.malformed.
 */
export async function writeProduct(tx: Tx, ctx: Pick<Context, "actor">, draft: ProductDraft): Promise<WrittenProduct> {
  const before = draft.id === undefined ? undefined : await lockForEdit(tx, draft.id, draft.version);
  const publishAt = scheduledFor(draft, before);
  checkDraft({ ...draft, publishAt }, (await shopSettings(tx)).currency);
  if (publishAt !== null && !isSameMoment(publishAt, before?.publishAt)) await checkAhead(tx, publishAt);
  await checkReferences(tx, draft);
  const { id, slug } = await inFieldWords(draft, () => writeRow(tx, before, { ...draft, publishAt }));
  await writes.replaceOptions(tx, id, draft.options);
  const variantIds = await inFieldWords(draft, () => writeVariants(tx, ctx, { productId: id, draft }));
  await writes.replaceImages(tx, id, placeImages(draft, variantIds));
  await writes.replaceCollections(tx, id, draft.collectionIds);
  await refreshProducts(tx, [id]);
  return { id, slug, created: before === undefined, variantIds };
}

async function lockForEdit(tx: Tx, id: string, version: number | undefined): Promise<writes.LockedProduct> {
  const before = orRefuse(await writes.lockProduct(tx, id), "catalog.product-not-found");
  if (version === undefined || version === before.version) return before;
  throw new Refusal("catalog.version-conflict", { current: await adminProduct(tx, id) });
}

async function writeRow(
  tx: Tx,
  before: writes.LockedProduct | undefined,
  draft: ProductDraft & { publishAt: string | null },
): Promise<{ id: string; slug: string }> {
  const { publishAt } = draft;
  const rest = { descriptionHtml: await cleanHtml(draft.descriptionHtml), tags: distinctTags(draft.tags), publishAt };
  if (before) {
    const slug = draft.slug ?? before.slug;
    await writes.updateProduct(tx, before.id, { draft, row: { ...rest, slug } });
    // Where nobody could see it, nobody will look for it.
    if (slug !== before.slug && before.publishedAt !== null) await writes.keepFormerSlug(tx, before.id, before.slug);
    return { id: before.id, slug };
  }
  if (draft.slug !== undefined) {
    const id = await writes.insertProduct(tx, draft, { ...rest, slug: draft.slug });
    return { id: orRefuse(id, "catalog.slug-taken", { field: "slug" }), slug: draft.slug };
  }
  const base = slugOf(draft.title);
  const taken = await writes.takenSlugs(tx, base);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    // Another may take a free one in the same moment; then the next is tried.
    const id = taken.has(slug) ? undefined : await writes.insertProduct(tx, draft, { ...rest, slug });
    if (id !== undefined) return { id, slug };
  }
}

/** Tags as they were first written; the same word in other capitals is the same tag. */
function distinctTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags) {
    const fold = tag.normalize("NFKC").toLowerCase();
    if (!byFold.has(fold)) byFold.set(fold, tag);
  }
  return [...byFold.values()];
}

async function checkReferences(tx: Tx, draft: ProductDraft): Promise<void> {
  const { familyId, collectionIds, images } = draft;
  const { rows } = await sql<{ family: boolean; collections: string[]; files: string[] }>`
    select ${familyId}::uuid is null or exists (select from families where id = ${familyId}::uuid) as family,
      array(select id::text from collections where id = any(${[...collectionIds]}::uuid[])) as collections,
      array(select id::text from files where id = any(${images.map((image) => image.fileId)}::uuid[])) as files
  `.execute(tx);
  const known = rows[0];
  if (!known?.family) throw malformed("familyId", "is no family of this shop");
  const strange = collectionIds.findIndex((id) => !known.collections.includes(id.toLowerCase()));
  if (strange >= 0) throw malformed(`collectionIds.${strange}`, "is no collection of this shop");
  const lost = images.findIndex((image) => !known.files.includes(image.fileId.toLowerCase()));
  if (lost >= 0) throw new Refusal("files.not-found", { field: `images.${lost}.fileId` });
}

function placeImages(draft: ProductDraft, variantIds: readonly string[]): writes.PlacedImage[] {
  return draft.images.map(({ fileId, alt, variantId = null, sku, focus = null, replaces = null }, index) => {
    const hung = { fileId, alt, focus, replaces };
    const named =
      sku === undefined ? -1 : draft.variants.findIndex((variant) => variant.sku?.toLowerCase() === sku.toLowerCase());
    if (named >= 0) return { ...hung, variantId: variantIds[named] ?? null };
    if (variantId !== null && !variantIds.includes(variantId)) {
      throw malformed(`images.${index}.variantId`, "is no variant of this product");
    }
    return { ...hung, variantId };
  });
}

/** Says which field it was when another save took the slug or the SKU in the same moment. */
async function inFieldWords<T>(draft: ProductDraft, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === "products_slug_key") throw new Refusal("catalog.slug-taken", { field: "slug" });
    if (broken === "product_variants_sku_key") throw skuTaken(draft.variants, valueOf(error));
    throw error;
  }
}

// PostgreSQL says "Key (sku)=(AB-1) already exists." in an error's detail.
function valueOf(error: unknown): string {
  const detail = error instanceof Error && "detail" in error ? String(error.detail) : "";
  return /\)=\((.*)\) already exists/.exec(detail)?.[1] ?? "";
}
