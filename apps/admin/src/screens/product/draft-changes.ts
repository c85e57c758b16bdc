import { locale, t, type WordKey } from "../../words/words.ts";
import type { ProductDraft, VariantDraft } from "./product-draft.ts";

const texts = [
  "title",
  "slug",
  "kind",
  "publishAt",
  "medium",
  "edition",
  "maker",
  "descriptionHtml",
  "familyId",
  "tags",
] as const;
const cells = ["sku", "price", "compareAt", "cost", "weight", "leadTime", "onHand", "lowAt"] as const;

export interface DraftChanges {
  /** How many things differ. */
  n: number;
  /** "price of 2 variants, SKU of 1, alt text of 2 pictures"; null when nothing differs. */
  words: string | null;
}

/** What would be saved, said as a sentence. */
export function changesBetween(base: ProductDraft, draft: ProductDraft): DraftChanges {
  const said: { n: number; words: string }[] = [
    ...texts.filter((key) => base[key] !== draft[key]).map((key) => ({ n: 1, words: t(`product.change.${key}`) })),
    ...(same(base.collectionIds.toSorted(), draft.collectionIds.toSorted())
      ? []
      : [{ n: 1, words: t("product.change.collections") }]),
    ...(same(base.options, draft.options) ? [] : [{ n: 1, words: t("product.change.options") }]),
    ...variantChanges(base.variants, draft.variants),
    ...imageChanges(base.images, draft.images),
  ];
  const n = said.reduce((sum, one) => sum + one.n, 0);
  return {
    n,
    words: n === 0 ? null : new Intl.ListFormat(locale(), { type: "unit" }).format(said.map((one) => one.words)),
  };
}

function variantChanges(base: readonly VariantDraft[], draft: readonly VariantDraft[]) {
  const before = new Map(base.map((variant) => [variant.key, variant]));
  const kept = draft.filter((variant) => before.has(variant.key));
  const differ = (field: keyof VariantDraft) =>
    kept.filter((variant) => before.get(variant.key)?.[field] !== variant[field]).length;
  const stockRule = kept.filter((variant) => differs(before.get(variant.key), variant, ["counted", "policy"])).length;
  return [
    ...cells.map((field) => counted(`product.change.${field}`, differ(field))),
    counted("product.change.stockRule", stockRule),
    counted("product.change.newVariants", draft.length - kept.length),
    counted("product.change.goneVariants", base.length - kept.length),
  ].flat();
}

function imageChanges(base: ProductDraft["images"], draft: ProductDraft["images"]) {
  const before = new Map(base.map((image) => [image.fileId, image]));
  const kept = draft.filter((image) => before.has(image.fileId));
  const order = base.filter((image) => kept.some((one) => one.fileId === image.fileId)).map((image) => image.fileId);
  const replaced = draft.filter(
    ({ fileId, replaces }) => replaces && before.has(replaces) && !before.has(fileId),
  ).length;
  const moved = kept.filter((image) => !same(before.get(image.fileId)?.focus, image.focus)).length;
  return [
    counted("product.change.replacedImages", replaced),
    counted("product.change.newImages", draft.length - kept.length - replaced),
    counted("product.change.goneImages", Math.max(0, base.length - kept.length - replaced)),
    counted("product.change.focus", moved),
    counted("product.change.alt", kept.filter((image) => before.get(image.fileId)?.alt !== image.alt).length),
    counted(
      "product.change.imageVariant",
      kept.filter((image) => before.get(image.fileId)?.variantId !== image.variantId).length,
    ),
    same(
      order,
      kept.map((image) => image.fileId),
    )
      ? []
      : [{ n: 1, words: t("product.change.imageOrder") }],
  ].flat();
}

type Counting = Extract<WordKey, `product.change.${string}`>;

function counted(key: Counting, n: number): { n: number; words: string }[] {
  return n === 0 ? [] : [{ n, words: sayCount(key, n) }];
}

function sayCount(key: Counting, n: number): string {
  // Every counted sentence has the one blank `n`; the type of a union of keys cannot say so.
  return (t as (key: WordKey, values: { n: number }) => string)(key, { n });
}

function differs(
  before: VariantDraft | undefined,
  after: VariantDraft,
  keys: readonly (keyof VariantDraft)[],
): boolean {
  return before !== undefined && keys.some((key) => before[key] !== after[key]);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
