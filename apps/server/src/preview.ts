import { productPreviewInput } from "@atelier/contract/preview";
import { assertMay } from "@atelier/core/access";
import { productPreview } from "@atelier/core/catalog";
import { inShopWords, Refusal } from "@atelier/core/kernel";
import type { FastifyRequest } from "fastify";
import { contextOf } from "./context-of.ts";
import type { Shop } from "./shop.ts";

const PREVIEW = /^\/preview(?:\/([^/]*))?\/?$/;

/** Whether an address is that of a product before shoppers see it. */
export function isPreview(path: string): boolean {
  return PREVIEW.test(path);
}

/** Whether whoever asks may see the product an address previews: for everybody else there is nothing here. */
export async function mayPreview(shop: Shop, request: FastifyRequest, path: string): Promise<boolean> {
  const read = productPreviewInput.safeParse({ id: PREVIEW.exec(path)?.[1] });
  if (!read.success) return false;
  try {
    const ctx = await contextOf(shop, request);
    assertMay(ctx, "products.read");
    await productPreview(ctx, read.data);
    return true;
  } catch (error) {
    if (inShopWords(error) instanceof Refusal) return false;
    throw error;
  }
}
