import type { AdminImageView, AdminProductView, ProductKind, SaveProductInput } from "@atelier/contract/catalog";
import type { Focus } from "@atelier/contract/common";
import { formatAmount } from "@atelier/ui";

/** A variant as it is typed: every figure a text until it is saved. */
export interface VariantDraft {
  key: string;
  id: string | null;
  choices: readonly string[];
  sku: string;
  price: string;
  compareAt: string;
  cost: string;
  weight: string;
  leadTime: string;
  counted: boolean;
  policy: "deny" | "backorder";
  onHand: string;
  lowAt: string;
}

export interface ImageDraft {
  fileId: string;
  alt: string;
  variantId: string | null;
  /** What stays in sight where it is cropped; null for its middle. */
  focus: Focus | null;
  /** The saved picture whose place it takes. */
  replaces: string | null;
  name: string;
}

export interface OptionDraft {
  name: string;
  choices: readonly string[];
}

/** A product as it stands in its editor. */
export interface ProductDraft {
  title: string;
  slug: string;
  kind: ProductKind;
  /** The instant a draft goes out by itself; empty where it waits for a hand. */
  publishAt: string;
  medium: string;
  edition: string;
  maker: string;
  descriptionHtml: string;
  familyId: string | null;
  collectionIds: readonly string[];
  tags: string;
  options: readonly OptionDraft[];
  variants: readonly VariantDraft[];
  images: readonly ImageDraft[];
}

type AdminVariant = AdminProductView["variants"][number];

/** The editor's form of a product of the shop. */
export function draftOf(product: AdminProductView, locale: string): ProductDraft {
  const { title, slug, kind, medium, edition, maker, descriptionHtml, familyId, collectionIds, tags, options } =
    product;
  return {
    title,
    slug,
    kind,
    publishAt: product.publishAt ?? "",
    medium,
    edition,
    maker,
    descriptionHtml,
    familyId,
    collectionIds,
    tags: tags.join(", "),
    options,
    variants: product.variants.map((variant) =>
      variantDraft(variant, (minor) => formatAmount(minor, product.currency, locale)),
    ),
    images: product.images.map(imageDraft),
  };
}

function variantDraft(variant: AdminVariant, amount: (minor: number) => string): VariantDraft {
  const { id, choices, sku, priceMinor, compareAtMinor, costMinor, weightGrams, leadTime, stock } = variant;
  return {
    key: id,
    id,
    choices,
    sku: sku ?? "",
    price: amount(priceMinor),
    compareAt: compareAtMinor === null ? "" : amount(compareAtMinor),
    cost: costMinor === null ? "" : amount(costMinor),
    weight: weightGrams === 0 ? "" : String(weightGrams),
    leadTime,
    counted: stock !== null,
    policy: stock?.policy ?? "deny",
    onHand: stock ? String(stock.onHand) : "",
    lowAt: String(stock?.lowAt ?? 3),
  };
}

/** The editor's form of a picture that was uploaded. */
export function imageDraft(
  image: Pick<AdminImageView, "fileId" | "alt" | "variantId" | "focus" | "originalName">,
): ImageDraft {
  const { fileId, alt, variantId, focus, originalName } = image;
  return { fileId, alt, variantId, focus, replaces: null, name: originalName };
}

/** What was typed as tags, one by one, none twice. */
export function tagList(tags: string): string[] {
  return [
    ...new Set(
      tags
        .split(",")
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ""),
    ),
  ];
}

export type DraftStatus = SaveProductInput["status"];
