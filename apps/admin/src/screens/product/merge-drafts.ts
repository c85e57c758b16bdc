import type { Clash } from "../../parts/conflict-dialog.tsx";
import { t, type PlainWordKey } from "../../words/words.ts";
import type { ProductDraft, VariantDraft } from "./product-draft.ts";

export interface ThreeDrafts {
  /** What both began from. */
  base: ProductDraft;
  /** What the shop has now. */
  theirs: ProductDraft;
  /** What stands in the editor. */
  mine: ProductDraft;
}

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
const cells = ["sku", "price", "compareAt", "cost", "weight", "leadTime", "lowAt"] as const;

/** Where both changed the same thing to something different. Everything else can be kept from both. */
export function clashes({ base, theirs, mine }: ThreeDrafts): Clash[] {
  const found: Clash[] = [];
  for (const key of texts) {
    if (clash(base[key], theirs[key], mine[key])) {
      found.push({
        key,
        label: t(`product.change.${key}`),
        base: base[key] ?? "",
        theirs: theirs[key] ?? "",
        mine: mine[key] ?? "",
      });
    }
  }
  for (const variant of mine.variants) {
    const was = byKey(base, variant.key);
    const is = byKey(theirs, variant.key);
    if (!was || !is) continue;
    for (const cell of cells) {
      if (clash(was[cell], is[cell], variant[cell])) {
        const name = variant.choices.join(", ");
        const label = t(cellNames[cell]);
        found.push({
          key: `${variant.key}.${cell}`,
          label: name ? `${label}, ${name}` : label,
          base: was[cell],
          theirs: is[cell],
          mine: variant[cell],
        });
      }
    }
  }
  for (const part of ["options", "images", "collectionIds"] as const) {
    const [was, is, own] = [JSON.stringify(base[part]), JSON.stringify(theirs[part]), JSON.stringify(mine[part])];
    if (clash(was, is, own))
      found.push({
        key: part,
        label: t(`product.part.${part}`),
        base: "",
        theirs: t("conflict.theirWay"),
        mine: t("conflict.myWay"),
      });
  }
  return found;
}

const cellNames: Record<(typeof cells)[number], PlainWordKey> = {
  sku: "product.sku",
  price: "product.price",
  compareAt: "product.was",
  cost: "product.cost",
  weight: "product.weight",
  leadTime: "product.leadTime",
  lowAt: "product.lowAt",
};

/** Both people's changes in one draft; where they clash, the preferred one's. */
export function mergeDrafts(drafts: ThreeDrafts, prefer: "mine" | "theirs"): ProductDraft {
  const { base, theirs, mine } = drafts;
  const pick = <T>(was: T, is: T, own: T): T => {
    if (same(own, was)) return is;
    if (same(is, was)) return own;
    return prefer === "mine" ? own : is;
  };
  const merged = { ...theirs };
  for (const key of texts) Object.assign(merged, { [key]: pick(base[key], theirs[key], mine[key]) });
  const options = pick(base.options, theirs.options, mine.options);
  return {
    ...merged,
    collectionIds: pick(base.collectionIds, theirs.collectionIds, mine.collectionIds),
    images: pick(base.images, theirs.images, mine.images),
    options,
    variants: mergeVariants(
      drafts,
      options === mine.options && !same(mine.options, theirs.options) ? mine : theirs,
      pick,
    ),
  };
}

function mergeVariants(
  { base, theirs, mine }: ThreeDrafts,
  frame: ProductDraft,
  pick: <T>(was: T, is: T, own: T) => T,
): VariantDraft[] {
  const kept = frame.variants.filter(
    (variant) => frame === mine || byKey(mine, variant.key) || !byKey(base, variant.key),
  );
  const mineNew =
    frame === mine
      ? []
      : mine.variants.filter(
          (variant) => variant.id === null && !kept.some((one) => same(one.choices, variant.choices)),
        );
  return [...kept, ...mineNew].map((variant) => {
    const [was, is, own] = [byKey(base, variant.key), byKey(theirs, variant.key), byKey(mine, variant.key)];
    if (!was || !is || !own) return variant;
    const together = {
      ...is,
      choices: variant.choices,
      counted: pick(was.counted, is.counted, own.counted),
      policy: pick(was.policy, is.policy, own.policy),
    };
    for (const cell of cells) together[cell] = pick(was[cell], is[cell], own[cell]);
    return together;
  });
}

function byKey(draft: ProductDraft, key: string): VariantDraft | undefined {
  return draft.variants.find((variant) => variant.key === key);
}

function clash(was: unknown, is: unknown, own: unknown): boolean {
  return was !== is && was !== own && is !== own;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
