import type { SavedView } from "@atelier/contract/saved";
import type { Units } from "./units.ts";

/** What is wrong, by the same names the shop uses for its fields: `zones.0.rates.1.priceMinor`. */
export type PaperErrors = Readonly<Record<string, string>>;
export type Reading<Input> = { input: Input; errors: null } | { input: null; errors: PaperErrors };

/** A page of settings: how it is typed, said, merged with somebody else's, and sent. */
export interface Paper<View extends { saved: SavedView }, Draft, Input, U> {
  key: "shop" | "delivery" | "taxes";
  /** What is being edited: "Delivery". */
  name: () => string;
  toDraft: (view: View) => Draft;
  units: (draft: Draft) => Units<U>;
  rebuild: (units: Units<U>) => Draft;
  /** What happened to a part, for the save bar; nothing for what is not worth a word of its own. */
  say: (key: string, before: Units<U>, after: Units<U>) => string;
  /** A part's name, and its text or nothing, where two versions stand beside each other. */
  label: (key: string, units: Units<U>) => string;
  show: (unit: U) => string;
  /** A part nobody is asked about when both changed it: an order of things. */
  quiet?: (key: string) => boolean;
  read: (draft: Draft, view: View) => Reading<Input>;
}
