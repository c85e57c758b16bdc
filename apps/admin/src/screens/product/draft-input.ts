import type { AdminProductView, SaveProductInput } from "@atelier/contract/catalog";
import { parseMoney } from "@atelier/ui";
import { readWhole } from "../../parts/read-whole.ts";
import { t } from "../../words/words.ts";
import { type DraftStatus, type ProductDraft, tagList, type VariantDraft } from "./product-draft.ts";

/** What is wrong, by the same names the shop uses for its fields: `variants.3.sku`. */
export type DraftErrors = Readonly<Record<string, string>>;

export type DraftReading = { input: SaveProductInput; errors: null } | { input: null; errors: DraftErrors };

export interface DraftContext {
  base: Pick<AdminProductView, "id" | "version" | "currency">;
  status: DraftStatus;
  locale: string;
}

/** Reads a draft as the shop takes it, or says which fields cannot be read. */
export function readDraft(draft: ProductDraft, context: DraftContext): DraftReading {
  const errors: Record<string, string> = {};
  if (draft.title.trim() === "") errors["title"] = t("product.titleNeeded");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.slug)) errors["slug"] = t("product.slugWrong");
  draft.options.forEach((option, at) => {
    if (option.name.trim() === "" && option.choices.length > 0)
      errors[`options.${at}.name`] = t("product.optionNameNeeded");
  });
  const variants = draft.variants.map((variant, at) =>
    readVariant(variant, (field, words) => (errors[`variants.${at}.${field}`] = words), context),
  );
  Object.assign(errors, sharedSkus(draft.variants));
  if (Object.keys(errors).length > 0) return { input: null, errors };
  return {
    errors: null,
    input: {
      id: context.base.id,
      version: context.base.version,
      status: context.status,
      publishAt: context.status === "draft" ? draft.publishAt || null : null,
      slug: draft.slug,
      kind: draft.kind,
      title: draft.title.trim(),
      medium: draft.medium.trim(),
      edition: draft.edition.trim(),
      maker: draft.maker.trim(),
      descriptionHtml: draft.descriptionHtml.trim(),
      familyId: draft.familyId,
      collectionIds: [...draft.collectionIds],
      tags: tagList(draft.tags),
      options: draft.options
        .filter((option) => option.choices.length > 0)
        .map((option) => ({ name: option.name.trim(), choices: [...option.choices] })),
      variants,
      images: draft.images.map(({ fileId, alt, variantId, focus, replaces }) => ({
        fileId,
        alt: alt.trim(),
        variantId,
        focus,
        replaces,
      })),
    },
  };
}

type Say = (field: string, words: string) => void;

function readVariant(variant: VariantDraft, say: Say, context: DraftContext): SaveProductInput["variants"][number] {
  const money = (text: string, field: string) => {
    const read = parseMoney(text, context.base.currency, context.locale);
    if (read === undefined || read < 0) say(field, t("product.priceWrong"));
    return read ?? 0;
  };
  const whole = (text: string, field: string) => {
    const read = text.trim() === "" ? 0 : readWhole(text);
    if (read === undefined) say(field, t("product.wholeWrong"));
    return read ?? 0;
  };
  const maybe = (text: string, field: string) => (text.trim() === "" ? null : money(text, field));
  return {
    ...(variant.id ? { id: variant.id } : {}),
    sku: variant.sku.trim() || null,
    choices: [...variant.choices],
    priceMinor: money(variant.price, "priceMinor"),
    compareAtMinor: maybe(variant.compareAt, "compareAtMinor"),
    costMinor: maybe(variant.cost, "costMinor"),
    weightGrams: whole(variant.weight, "weightGrams"),
    leadTime: variant.leadTime.trim(),
    stock: variant.counted
      ? {
          policy: variant.policy,
          onHand: variant.id ? 0 : whole(variant.onHand, "stock.onHand"),
          lowAt: whole(variant.lowAt, "stock.lowAt"),
        }
      : null,
  };
}

function sharedSkus(variants: readonly VariantDraft[]): Record<string, string> {
  const errors: Record<string, string> = {};
  const first = new Map<string, number>();
  variants.forEach((variant, at) => {
    const sku = variant.sku.trim().toLowerCase();
    if (sku === "") return;
    const taken = first.get(sku);
    if (taken === undefined) first.set(sku, at);
    else errors[`variants.${at}.sku`] = t("product.skuShared", { sku: variant.sku.trim(), row: taken + 1 });
  });
  return errors;
}

/** A number for a variant nobody has yet, made from the one that is taken. */
export function freeSku(sku: string, variants: readonly Pick<VariantDraft, "sku">[]): string {
  const taken = new Set(variants.map((variant) => variant.sku.trim().toLowerCase()));
  for (let n = 2; ; n += 1) {
    const candidate = `${sku.trim()}-${n}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
