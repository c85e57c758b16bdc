import { type AdminProductView, saveProductInput } from "@atelier/contract/catalog";
import type { ChangeProductInput } from "@atelier/contract/product-changes";
import type { Tx } from "@atelier/db";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, orRefuse } from "../kernel/index.ts";
import { adminProduct } from "./admin-product-queries.ts";
import { malformed } from "./check-draft.ts";
import type { ProductDraft } from "./product-draft.ts";
import { lockProduct } from "./product-writes.ts";
import { writeProduct } from "./write-product.ts";

/** Changes one thing about a product as it is. Refuses what `applyProductChange` refuses. */
export async function changeProduct(ctx: Context, input: ChangeProductInput): Promise<{ done: true }> {
  await inTransaction(ctx, (tx) => applyProductChange(tx, ctx, input));
  return { done: true };
}

/**
 * Step: reads a product under its lock and saves it with one change, as if its editor had; what is so already is left
 * alone. Refuses what `writeProduct` refuses, and request.malformed where a product would wear too many tags.
 */
export async function applyProductChange(
  tx: Tx,
  ctx: Pick<Context, "actor" | "requestId">,
  { id, change }: ChangeProductInput,
): Promise<void> {
  orRefuse(await lockProduct(tx, id), "catalog.product-not-found");
  const now = orRefuse(await adminProduct(tx, id), "catalog.product-not-found");
  const over = changed(now, change);
  if (!over) return;
  const draft = { ...draftOf(now), ...over };
  const { slug } = await writeProduct(tx, ctx, draft);
  const detail = { slug, title: draft.title, status: draft.status, version: now.version, change };
  await record(tx, ctx, { action: "product.saved", resourceKind: "product", resourceId: id, detail });
}

type Change = ChangeProductInput["change"];

/** What the change makes of it; undefined where it is so already. */
function changed(now: AdminProductView, change: Change): Partial<ProductDraft> | undefined {
  switch (change.kind) {
    case "status":
      return change.status === now.status ? undefined : { status: change.status };
    case "tag": {
      const worn = now.tags.filter((tag) => folded(tag) === folded(change.tag));
      if (worn.length > 0 === change.on) return undefined;
      const tags = change.on ? [...now.tags, change.tag] : now.tags.filter((tag) => !worn.includes(tag));
      return { tags: within("tags", tags) };
    }
    case "collection": {
      const { collectionId: id } = change;
      if (now.collectionIds.includes(id) === change.on) return undefined;
      const ids = change.on ? [...now.collectionIds, id] : now.collectionIds.filter((one) => one !== id);
      return { collectionIds: within("collectionIds", ids) };
    }
  }
}

/** As many as the editor takes, and no more. */
function within(field: "tags" | "collectionIds", values: string[]): string[] {
  if (!saveProductInput.shape[field].safeParse(values).success) throw malformed(field, "holds no more");
  return values;
}

/** A product as its editor would send it back untouched. */
export function draftOf(now: AdminProductView): ProductDraft {
  const { id, version, slug, kind, status, title, medium, edition, maker } = now;
  const { descriptionHtml, familyId, collectionIds, tags, options } = now;
  const shelved = { descriptionHtml, familyId, collectionIds, tags, options };
  return Object.assign(shelved, {
    id,
    version,
    slug,
    kind,
    status,
    title,
    medium,
    edition,
    maker,
    variants: now.variants.map(({ stock, ...variant }) => ({
      ...variant,
      stock: stock && { policy: stock.policy, onHand: stock.onHand, lowAt: stock.lowAt },
    })),
    images: now.images.map(({ fileId, alt, variantId, focus }) => ({ fileId, alt, variantId, focus })),
  });
}

function folded(tag: string): string {
  return tag.normalize("NFKC").toLowerCase();
}
