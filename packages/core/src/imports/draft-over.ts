import type { AdminProductView } from "@atelier/contract/catalog";
import type { ProductDraft } from "../catalog/index.ts";
import type { ImportedProduct, ImportIssue } from "./import-unit.ts";

type Known = AdminProductView["variants"][number];

interface Over {
  imported: ImportedProduct;
  current: AdminProductView;
  familyId: string | null;
  collectionId: string | null;
  /** The file of each address that was fetched for this product; null where it was not yet. */
  fetched: ReadonlyMap<string, string | null>;
  variantRows: readonly number[];
}

/**
 * A changed product as it is to be written over what the shop has. What files do not tell stays as staff left it:
 * its address, medium, edition, collections, lead times, and the pictures they added themselves.
 */
export function draftOver({ imported, current, familyId, collectionId, fetched }: Over): ProductDraft {
  const { medium, edition } = current;
  const collectionIds = [...new Set([...current.collectionIds, ...(collectionId ? [collectionId] : [])])];
  const variants = imported.product.variants.map((variant) => {
    const known = sameVariant(current.variants, variant);
    if (!known) return variant;
    const kept = known.stock && {
      policy: variant.stock?.policy ?? known.stock.policy,
      onHand: known.stock.onHand,
      lowAt: known.stock.lowAt,
    };
    return { ...variant, leadTime: known.leadTime, stock: kept ?? variant.stock };
  });
  const draft = { ...imported.product, id: current.id, medium, edition, collectionIds, familyId, variants };
  return { ...draft, images: imagesOver(imported, current, fetched), stockKind: "import" };
}

function sameVariant(
  known: readonly Known[],
  wanted: ImportedProduct["product"]["variants"][number],
): Known | undefined {
  const bySku =
    wanted.sku === null ? undefined : known.find(({ sku }) => sku?.toLowerCase() === wanted.sku?.toLowerCase());
  return bySku ?? known.find(({ choices }) => JSON.stringify(choices) === JSON.stringify(wanted.choices));
}

function imagesOver(
  imported: ImportedProduct,
  current: AdminProductView,
  fetched: Over["fetched"],
): ProductDraft["images"] {
  const before = new Map(current.images.map((image) => [image.fileId, image]));
  const ofFile = new Map<string, ProductDraft["images"][number]>();
  for (const { url, alt } of imported.pictures) {
    const fileId = fetched.get(url);
    const known = fileId ? before.get(fileId) : undefined;
    if (fileId && !ofFile.has(fileId))
      ofFile.set(fileId, { fileId, alt: alt || (known?.alt ?? ""), focus: known?.focus ?? null });
  }
  const fromFiles = new Set(fetched.values());
  const own = current.images
    .filter(({ fileId }) => !fromFiles.has(fileId))
    .map(({ fileId, alt, focus }) => ({ fileId, alt, focus }));
  return [...ofFile.values(), ...own];
}

/** What an import leaves alone, said: the count of what the shop counts itself. */
export function stockNotes({ imported, current, variantRows }: Over): ImportIssue[] {
  return imported.product.variants.flatMap((variant, index) => {
    const known = sameVariant(current.variants, variant)?.stock;
    if (!known || !variant.stock || known.onHand === variant.stock.onHand) return [];
    const reason = `The shop counts ${known.onHand} of these itself; an import does not change what is counted`;
    const note = { row: variantRows[index] ?? 0, column: "Stock", value: String(variant.stock.onHand), reason };
    return [{ ...note, severity: "note" as const }];
  });
}
