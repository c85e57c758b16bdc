import type { OptionDraft, ProductDraft, VariantDraft } from "./product-draft.ts";

const mostVariants = 1000;
let lastKey = 0;

/** Every combination of the options' choices, in their order; one of nothing when there are none. */
export function combinations(options: readonly OptionDraft[]): string[][] {
  return options
    .filter((option) => option.choices.length > 0)
    .reduce<string[][]>(
      (rows, option) => rows.flatMap((row) => option.choices.map((choice) => [...row, choice])),
      [[]],
    );
}

/** Combinations no variant stands for. */
export function leftOut(draft: Pick<ProductDraft, "options" | "variants">): string[][] {
  const there = new Set(draft.variants.map((variant) => key(variant.choices)));
  return combinations(draft.options).filter((choices) => !there.has(key(choices)));
}

/** Adds variants for combinations that were left out; price, weight and stock rule come from the nearest one. */
export function addVariants(draft: ProductDraft, wanted: readonly (readonly string[])[]): ProductDraft {
  const made = wanted
    .slice(0, mostVariants - draft.variants.length)
    .map((choices) => variantLike(nearest(draft.variants, choices), choices));
  return { ...draft, variants: inOrder(draft.options, [...draft.variants, ...made]) };
}

/** Leaves variants out. One always stays. */
export function removeVariants(draft: ProductDraft, keys: ReadonlySet<string>): ProductDraft {
  const kept = draft.variants.filter((variant) => !keys.has(variant.key));
  return kept.length === 0 ? draft : { ...draft, variants: kept };
}

/** A further option, still without choices. Three at most. */
export function addOption(draft: ProductDraft): ProductDraft {
  return draft.options.length >= 3 ? draft : { ...draft, options: [...draft.options, { name: "", choices: [] }] };
}

/** Names an option. */
export function nameOption(draft: ProductDraft, at: number, name: string): ProductDraft {
  return { ...draft, options: draft.options.map((option, index) => (index === at ? { ...option, name } : option)) };
}

/**
 * Gives an option other choices. As many as before: they were renamed, in place. Fewer: the variants of those that
 * went go with them. More: variants for the new ones are added.
 */
export function setChoices(draft: ProductDraft, at: number, choices: readonly string[]): ProductDraft {
  const wanted = [...new Set(choices)];
  const before = draft.options[at]?.choices ?? [];
  const place = draft.options.slice(0, at).filter((option) => option.choices.length > 0).length;
  const options = draft.options.map((option, index) => (index === at ? { ...option, choices: wanted } : option));
  if (wanted.length === 0) return removeDimension({ ...draft, options }, place, before.length > 0);
  if (before.length === 0) {
    const variants = draft.variants.map((variant) => ({
      ...variant,
      choices: variant.choices.toSpliced(place, 0, wanted[0] ?? ""),
    }));
    return filled({ ...draft, options, variants });
  }
  if (before.length === wanted.length && before.some((choice) => !wanted.includes(choice))) {
    const renamed = new Map(before.map((choice, index) => [choice, wanted[index] ?? choice]));
    const variants = draft.variants.map((variant) => ({
      ...variant,
      choices: variant.choices.with(place, renamed.get(variant.choices[place] ?? "") ?? ""),
    }));
    return { ...draft, options, variants: inOrder(options, variants) };
  }
  const kept = draft.variants.filter((variant) => wanted.includes(variant.choices[place] ?? ""));
  const added = wanted.filter((choice) => !before.includes(choice));
  const variants = kept.length > 0 ? kept : draft.variants.slice(0, 1);
  const grown = combinations(options).filter((combination) => added.includes(combination[place] ?? ""));
  return addVariants({ ...draft, options, variants: inOrder(options, variants) }, grown);
}

/** Takes an option away; of variants that become the same the first stays. */
export function removeOption(draft: ProductDraft, at: number): ProductDraft {
  const place = draft.options.slice(0, at).filter((option) => option.choices.length > 0).length;
  const had = (draft.options[at]?.choices.length ?? 0) > 0;
  return removeDimension({ ...draft, options: draft.options.toSpliced(at, 1) }, place, had);
}

function removeDimension(draft: ProductDraft, place: number, had: boolean): ProductDraft {
  if (!had) return draft;
  const seen = new Set<string>();
  const variants = draft.variants
    .map((variant) => ({ ...variant, choices: variant.choices.toSpliced(place, 1) }))
    .filter((variant) => !seen.has(key(variant.choices)) && seen.add(key(variant.choices)));
  return { ...draft, variants };
}

function filled(draft: ProductDraft): ProductDraft {
  return addVariants(draft, leftOut(draft));
}

function nearest(variants: readonly VariantDraft[], choices: readonly string[]): VariantDraft | undefined {
  const shared = (variant: VariantDraft) => variant.choices.filter((choice, at) => choice === choices[at]).length;
  return variants.toSorted((a, b) => shared(b) - shared(a))[0];
}

function variantLike(model: VariantDraft | undefined, choices: readonly string[]): VariantDraft {
  lastKey += 1;
  const blank = {
    price: "",
    compareAt: "",
    cost: "",
    weight: "",
    leadTime: "",
    counted: true,
    policy: "deny" as const,
    lowAt: "3",
  };
  return { ...blank, ...model, key: `new-${lastKey}`, id: null, choices, sku: "", onHand: "0" };
}

function inOrder(options: readonly OptionDraft[], variants: readonly VariantDraft[]): VariantDraft[] {
  const rank = new Map(combinations(options).map((choices, at) => [key(choices), at]));
  return variants.toSorted((a, b) => (rank.get(key(a.choices)) ?? Infinity) - (rank.get(key(b.choices)) ?? Infinity));
}

function key(choices: readonly string[]): string {
  return JSON.stringify(choices);
}
