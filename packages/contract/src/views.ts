import { z } from "zod";
import { id, text, words } from "./common.ts";

/** The lists of the admin that remember how somebody likes them. */
export const listName = z.enum(["orders", "products", "stock", "outbox", "jobs"]);
export type ListName = z.infer<typeof listName>;
export const density = z.enum(["compact", "roomy"]);
export type Density = z.infer<typeof density>;

/** What an address says of a list, after the question mark. */
const search = text(2000);
const viewName = words(60);
/** A view of the list's own, or a saved one's id. */
const viewKey = z.string().regex(/^[a-z0-9-]{0,60}$/);
const columnKey = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
export const mostPins = 3;

export const savedView = z.object({
  id,
  list: listName,
  name: z.string(),
  search: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  ownerName: z.string(),
});
export type SavedView = z.infer<typeof savedView>;

export const listSettings = z.object({
  list: listName,
  /** The columns shown, in their order; null is as the list comes. */
  columns: z.array(z.string()).nullable(),
  density,
  defaultView: z.string(),
  pins: z.array(z.string()),
});
export type ListSettings = z.infer<typeof listSettings>;

/** A person's views, those shared by others among them, and how each list was left. */
export const viewsView = z.object({ views: z.array(savedView), lists: z.array(listSettings) });
export type ViewsView = z.infer<typeof viewsView>;

export const saveViewInput = z.strictObject({ list: listName, name: viewName, search, shared: z.boolean() });
export type SaveViewInput = z.infer<typeof saveViewInput>;
export const changeViewInput = z.strictObject({
  id,
  name: viewName.optional(),
  search: search.optional(),
  shared: z.boolean().optional(),
});
export type ChangeViewInput = z.infer<typeof changeViewInput>;
export const removeViewInput = z.strictObject({ id });
export type RemoveViewInput = z.infer<typeof removeViewInput>;
export const keepListInput = z.strictObject({
  list: listName,
  columns: z.array(columnKey).min(1).max(40).nullable().optional(),
  density: density.optional(),
  defaultView: viewKey.optional(),
  pins: z.array(viewKey).max(mostPins).optional(),
});
export type KeepListInput = z.infer<typeof keepListInput>;
