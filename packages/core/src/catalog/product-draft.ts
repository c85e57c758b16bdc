import type { SaveProductInput } from "@atelier/contract/catalog";

type Given = SaveProductInput;

/** A product as staff, an import or the demo shop hand it over to be written. */
export interface ProductDraft extends Omit<Given, "images"> {
  images: ProductDraftImage[];
  /** When it was first shown; this moment when left out and it is published. */
  publishedAt?: string;
  isDemo?: boolean;
  /** What the first pieces of new variants are called in the stock journal. */
  stockKind?: "opening" | "import";
}

export type ProductDraftVariant = Given["variants"][number];

export interface ProductDraftImage extends Partial<Pick<Given["images"][number], "focus" | "replaces">> {
  fileId: string;
  alt: string;
  variantId?: string | null;
  /** Names the variant it shows where that has no id yet. */
  sku?: string;
}
