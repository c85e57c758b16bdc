import { Refusal, stepOf } from "../kernel/index.ts";
import type { ProductDraft } from "./product-draft.ts";

/**
 * Holds a draft against the rules that need no database. Refuses: catalog.variants-do-not-match-options,
 * catalog.price-step, catalog.sku-taken, catalog.not-ready-to-publish, request.malformed, each with the field.
 */
export function checkDraft(draft: ProductDraft, currency: string): void {
  // What goes out by itself must be fit to go out already: nobody is there to put it right then.
  if ((draft.status === "published" || draft.publishAt) && draft.variants.length === 0) {
    throw new Refusal("catalog.not-ready-to-publish", { field: "variants" });
  }
  checkOptions(draft);
  checkChoices(draft);
  checkPrices(draft, currency);
  checkSkus(draft);
  checkImages(draft);
}

function checkOptions({ options }: ProductDraft): void {
  options.forEach((option, index) => {
    const before = options.slice(0, index).map((other) => folded(other.name));
    if (before.includes(folded(option.name))) throw doNotMatch(`options.${index}.name`);
    const twice = option.choices.findIndex((choice, at) => option.choices.indexOf(choice) !== at);
    if (twice >= 0) throw doNotMatch(`options.${index}.choices.${twice}`);
  });
}

function checkChoices({ options, variants }: ProductDraft): void {
  const seen = new Set<string>();
  variants.forEach((variant, index) => {
    const field = `variants.${index}.choices`;
    if (variant.choices.length !== options.length) throw doNotMatch(field);
    variant.choices.forEach((choice, at) => {
      if (!options[at]?.choices.includes(choice)) throw doNotMatch(`${field}.${at}`);
    });
    const key = JSON.stringify(variant.choices);
    if (seen.has(key)) throw doNotMatch(field);
    seen.add(key);
  });
}

function checkPrices({ variants }: ProductDraft, currency: string): void {
  const step = stepOf(currency);
  variants.forEach(({ priceMinor, compareAtMinor }, index) => {
    if (priceMinor % step !== 0) throw new Refusal("catalog.price-step", { field: `variants.${index}.priceMinor` });
    if (compareAtMinor === null) return;
    const field = `variants.${index}.compareAtMinor`;
    if (compareAtMinor % step !== 0) throw new Refusal("catalog.price-step", { field });
    if (compareAtMinor <= priceMinor) throw malformed(field, "must be more than the price");
  });
}

function checkSkus({ variants }: ProductDraft): void {
  const seen = new Set<string>();
  const ids = new Set<string>();
  variants.forEach(({ sku, id }, index) => {
    if (sku !== null && seen.has(sku.toLowerCase()))
      throw new Refusal("catalog.sku-taken", { field: `variants.${index}.sku` });
    if (sku !== null) seen.add(sku.toLowerCase());
    if (id !== undefined && ids.has(id)) throw malformed(`variants.${index}.id`, "is there twice");
    if (id !== undefined) ids.add(id);
  });
}

function checkImages({ images }: ProductDraft): void {
  const seen = new Set<string>();
  images.forEach(({ fileId }, index) => {
    if (seen.has(fileId)) throw malformed(`images.${index}.fileId`, "is there twice");
    seen.add(fileId);
  });
}

/** An input that is of the right shape and still cannot be, with the field and why. */
export function malformed(field: string, why: string): Refusal {
  return new Refusal("request.malformed", { field, fields: { [field]: why } });
}

function doNotMatch(field: string): Refusal {
  return new Refusal("catalog.variants-do-not-match-options", { field });
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
