import { z } from "zod";
import { productStatus, productView } from "./catalog.ts";
import { id, instant } from "./common.ts";

export const productPreviewInput = z.strictObject({ id });

/** A product's page before shoppers see it. */
export const productPreviewView = z.object({
  status: productStatus,
  publishAt: instant.nullable(),
  product: productView,
});
export type ProductPreviewView = z.infer<typeof productPreviewView>;
