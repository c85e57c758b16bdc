import { z } from "zod";
import { productStatus } from "./catalog.ts";
import { id, words } from "./common.ts";

/** One change to a product as it is, whatever else it says. */
export const productChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("status"), status: productStatus }),
  z.strictObject({ kind: z.literal("tag"), tag: words(60), on: z.boolean() }),
  z.strictObject({ kind: z.literal("collection"), collectionId: id, on: z.boolean() }),
]);
export type ProductChange = z.infer<typeof productChange>;
export const changeProductInput = z.strictObject({ id, change: productChange });
export type ChangeProductInput = z.infer<typeof changeProductInput>;
