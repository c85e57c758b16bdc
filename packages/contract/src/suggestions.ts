import { z } from "zod";
import { currency, imageView } from "./common.ts";

export const suggestionsView = z.object({
  products: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      medium: z.string(),
      sku: z.string().nullable(),
      priceFromMinor: z.int(),
      priceToMinor: z.int(),
      currency,
      image: imageView.nullable(),
    }),
  ),
  families: z.array(z.object({ slug: z.string(), name: z.string() })),
  collections: z.array(z.object({ slug: z.string(), name: z.string() })),
  makers: z.array(z.object({ name: z.string(), count: z.int() })),
  /** The nearest words the shop knows, when nothing fits. */
  nearest: z.array(z.string()),
});
export type SuggestionsView = z.infer<typeof suggestionsView>;
