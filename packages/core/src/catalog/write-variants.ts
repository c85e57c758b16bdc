import type { Tx } from "@atelier/db";
import { type Context, newId, Refusal } from "../kernel/index.ts";
import { lockLevels, openStock } from "../stock/index.ts";
import { malformed } from "./check-draft.ts";
import { matchVariants } from "./match-variants.ts";
import type { ProductDraft, ProductDraftVariant } from "./product-draft.ts";
import * as writes from "./variant-writes.ts";

type Actor = Pick<Context, "actor">;

/**
 * Step: makes a product's variants those of the draft and returns their ids in its order. The product is locked.
 * Refuses: catalog.sku-taken, request.malformed, stock.below-zero, stock.below-reserved.
 */
export async function writeVariants(
  tx: Tx,
  ctx: Actor,
  { productId, draft }: { productId: string; draft: ProductDraft },
): Promise<string[]> {
  const known = await writes.lockVariants(tx, productId);
  const matched = matchVariants(known, draft.variants);
  await claimSkus(tx, productId, draft.variants);
  const kept = new Set(matched.flatMap((variant) => variant?.id ?? []));
  await writes.retireVariants(
    tx,
    known.filter((variant) => !variant.archived && !kept.has(variant.id)).map(({ id }) => id),
  );
  const changing = matched.flatMap((variant, index) =>
    variant && differs(variant, draft.variants[index]) ? [variant.id] : [],
  );
  await writes.setVariantsAside(tx, changing);
  await freeOwnSkus(
    tx,
    known.filter(({ id }) => !kept.has(id)),
    draft.variants,
  );
  const placed = draft.variants.map(({ stock: _stock, ...variant }, position) => {
    return { ...variant, position, id: matched[position]?.id ?? newId() };
  });
  await writes.updateVariants(
    tx,
    placed.filter(({ id }) => kept.has(id)),
  );
  await writes.insertVariants(
    tx,
    productId,
    placed.filter(({ id }) => !kept.has(id)),
  );
  const ids = placed.map(({ id }) => id);
  await writeStock(tx, ctx, { draft, ids, isNew: (id) => !kept.has(id) });
  return ids;
}

function differs(known: writes.KnownVariant, wanted: ProductDraftVariant | undefined): boolean {
  return known.sku !== wanted?.sku || JSON.stringify(known.choices) !== JSON.stringify(wanted.choices);
}

async function claimSkus(tx: Tx, productId: string, variants: readonly ProductDraftVariant[]): Promise<void> {
  const skus = variants.flatMap(({ sku }) => sku ?? []);
  if (skus.length === 0) return;
  const elsewhere = await writes.skusElsewhere(tx, productId, skus);
  for (const { sku, archived } of elsewhere) {
    if (!archived && sku !== null) throw skuTaken(variants, sku);
  }
  await writes.clearSkus(
    tx,
    elsewhere.map(({ id }) => id),
  );
}

/** A variant given a new SKU by its id may claim that of one taken out of the same product. */
async function freeOwnSkus(
  tx: Tx,
  gone: readonly writes.KnownVariant[],
  variants: readonly ProductDraftVariant[],
): Promise<void> {
  const wanted = new Set(variants.map(({ sku }) => sku?.toLowerCase()));
  await writes.clearSkus(
    tx,
    gone.filter(({ sku }) => sku !== null && wanted.has(sku.toLowerCase())).map(({ id }) => id),
  );
}

/** The refusal for an SKU another product's variant bears, naming the field. */
export function skuTaken(variants: readonly ProductDraftVariant[], sku: string): Refusal {
  const index = variants.findIndex((variant) => variant.sku?.toLowerCase() === sku.toLowerCase());
  return new Refusal("catalog.sku-taken", { field: index < 0 ? "variants" : `variants.${index}.sku` });
}

interface StockWish {
  draft: ProductDraft;
  ids: readonly string[];
  isNew: (id: string) => boolean;
}

async function writeStock(tx: Tx, ctx: Actor, { draft, ids, isNew }: StockWish): Promise<void> {
  const levels = await lockLevels(
    tx,
    ids.filter((id) => !isNew(id)),
  );
  const rules: { variantId: string; policy: "deny" | "backorder"; lowAt: number }[] = [];
  const uncounted: string[] = [];
  for (const [index, variantId] of ids.entries()) {
    const stock = draft.variants[index]?.stock ?? null;
    const level = levels.get(variantId);
    const field = `variants.${index}.stock`;
    if (stock && !level) {
      const onHand = isNew(variantId) ? stock.onHand : 0;
      const { policy, lowAt } = stock;
      await openStock(tx, ctx, { variantId, policy, lowAt, onHand, kind: draft.stockKind ?? "opening" });
    } else if (stock && level) {
      if (stock.policy === "deny" && level.onHand < 0) throw new Refusal("stock.below-zero", { field });
      if (stock.policy === "deny" && level.reserved > level.onHand)
        throw new Refusal("stock.below-reserved", { field });
      rules.push({ variantId, policy: stock.policy, lowAt: stock.lowAt });
    } else if (level) {
      if (level.onHand !== 0 || level.reserved !== 0)
        throw malformed(field, "is counted and not empty: count it to zero first");
      uncounted.push(variantId);
    }
  }
  await writes.changeStockRules(tx, rules);
  await writes.stopCounting(tx, uncounted);
}
