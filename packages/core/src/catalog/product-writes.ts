import type { Focus } from "@atelier/contract/common";
import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { markReplaced } from "../files/index.ts";
import type { ProductDraft } from "./product-draft.ts";

export interface LockedProduct {
  id: string;
  slug: string;
  version: number;
  status: string;
  /** When it was first shown, if ever. */
  publishedAt: string | null;
  /** When it goes out by itself. */
  publishAt: string | null;
  /** Whether that moment is here, by the database's clock. */
  isDue: boolean;
}

/** Locks a product's row until the transaction ends, so that its edits come one after the other. */
export function lockProduct(tx: Tx, id: string): Promise<LockedProduct | undefined> {
  return tx
    .selectFrom("products")
    .select(["id", "slug", "version", "status", "publishedAt", "publishAt"])
    .select(sql<boolean>`coalesce(publish_at <= now(), false)`.as("isDue"))
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export interface ProductRow {
  slug: string;
  descriptionHtml: string;
  tags: string[];
  publishAt: string | null;
}

/** Writes a new product under a slug; undefined when the slug is taken. */
export async function insertProduct(tx: Tx, draft: ProductDraft, row: ProductRow): Promise<string | undefined> {
  const inserted = await tx
    .insertInto("products")
    .values({ ...columnsOf(draft, row), isDemo: draft.isDemo ?? false, publishedAt: firstPublished(draft) })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted?.id;
}

/** Writes a product's own columns over the old ones and raises its version. */
export async function updateProduct(
  tx: Tx,
  id: string,
  { draft, row }: { draft: ProductDraft; row: ProductRow },
): Promise<void> {
  await tx
    .updateTable("products")
    .set((eb) => ({
      ...columnsOf(draft, row),
      version: eb("version", "+", 1),
      publishRefusedAt: null,
      publishRefusal: null,
      publishedAt: eb.fn.coalesce("publishedAt", firstPublished(draft)),
    }))
    .where("id", "=", id)
    .execute();
}

function columnsOf(draft: ProductDraft, row: ProductRow) {
  const { kind, status, title, medium, edition, maker, familyId } = draft;
  return { kind, status, title, medium, edition, maker, familyId, ...row };
}

function firstPublished(draft: ProductDraft) {
  if (draft.publishedAt) return sql<string>`${draft.publishedAt}::timestamptz`;
  return draft.status === "published" ? sql<string>`now()` : sql<null>`null::timestamptz`;
}

/** The options as they now are; variants keep their choices as words, so nothing else points at these rows. */
export async function replaceOptions(tx: Tx, productId: string, options: ProductDraft["options"]): Promise<void> {
  await tx.deleteFrom("productOptions").where("productId", "=", productId).execute();
  if (options.length === 0) return;
  await tx
    .insertInto("productOptions")
    .values(options.map(({ name, choices }, position) => ({ productId, name, choices, position })))
    .execute();
}

export interface PlacedImage {
  fileId: string;
  variantId: string | null;
  alt: string;
  focus: Focus | null;
  /** The one that hung in its place before. */
  replaces: string | null;
}

/** The pictures in their order. The addresses of one that another took the place of lead to that from now on. */
export async function replaceImages(tx: Tx, productId: string, images: readonly PlacedImage[]): Promise<void> {
  await leadOn(tx, productId, images);
  await tx.deleteFrom("productImages").where("productId", "=", productId).execute();
  if (images.length === 0) return;
  await sql`
    insert into product_images (product_id, file_id, variant_id, alt, position, focus_x, focus_y)
    select ${productId}::uuid, i."fileId", i."variantId", i.alt, i.position,
      (i.focus->>'x')::smallint, (i.focus->>'y')::smallint
    from jsonb_to_recordset(${JSON.stringify(images.map((image, position) => ({ ...image, position })))}::jsonb)
      as i ("fileId" uuid, "variantId" uuid, alt text, position integer, focus jsonb)
  `.execute(tx);
}

/** Only what hung here can have been replaced; what hangs here still, or again, is itself. */
async function leadOn(tx: Tx, productId: string, images: readonly PlacedImage[]): Promise<void> {
  const hung = new Set(images.map(({ fileId }) => fileId));
  const pairs = images.flatMap(({ fileId, replaces }) =>
    replaces && !hung.has(replaces) ? [{ fileId, replaces }] : [],
  );
  for (const { fileId, replaces } of pairs) await markReplaced(tx, { productId, fileId: replaces, by: fileId });
}

/** Which collections it belongs to; its place in those it stays in is kept, in new ones it comes last. */
export async function replaceCollections(tx: Tx, productId: string, collectionIds: readonly string[]): Promise<void> {
  await sql`
    delete from collection_products
    where product_id = ${productId} and collection_id <> all(${[...collectionIds]}::uuid[])
  `.execute(tx);
  if (collectionIds.length === 0) return;
  await sql`
    insert into collection_products (collection_id, product_id, position)
    select c.id, ${productId}::uuid,
      coalesce((select max(position) + 1 from collection_products where collection_id = c.id), 0)
    from collections as c
    where c.id = any(${[...collectionIds]}::uuid[])
    on conflict do nothing
  `.execute(tx);
}

/** Keeps where a product stood: whoever asks for it there is led to where it stands now. The last to leave has it. */
export async function keepFormerSlug(tx: Tx, productId: string, slug: string): Promise<void> {
  await tx
    .insertInto("formerSlugs")
    .values({ slug, productId })
    .onConflict((conflict) => conflict.column("slug").doUpdateSet({ productId, createdAt: sql<string>`now()` }))
    .execute();
}

/** Counts up the slugs that begin like this one, to find the first that is free. */
export async function takenSlugs(tx: Tx, base: string): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`
    select slug from products where slug = ${base} or slug like ${`${base}-%`}
  `.execute(tx);
  return new Set(rows.map((row) => row.slug));
}
