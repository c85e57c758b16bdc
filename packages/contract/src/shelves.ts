import { z } from "zod";
import { id, words } from "./common.ts";

export const familyView = z.object({ id, slug: z.string(), name: z.string(), count: z.int() });
export type FamilyView = z.infer<typeof familyView>;
export const shelvesView = z.object({
  families: z.array(familyView),
  collections: z.array(familyView),
  tags: z.array(z.string()),
});
export type ShelvesView = z.infer<typeof shelvesView>;
export const saveShelfInput = z.strictObject({
  id: id.optional(),
  shelf: z.enum(["family", "collection"]),
  name: words(120),
});
export type SaveShelfInput = z.infer<typeof saveShelfInput>;
