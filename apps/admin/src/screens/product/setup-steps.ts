import { locale, t } from "../../words/words.ts";
import { parseMoney } from "@atelier/ui";
import type { ProductEditor } from "./use-product-editor.ts";

export interface SetupStep {
  key: string;
  label: string;
  done: boolean;
  /** Without it the product cannot go out; the rest is advice. */
  needed: boolean;
  /** How much is left: "1 missing". */
  left: string;
  /** The part of the page where it is done. */
  anchor: string;
}

/** What a product needs, and what becomes it, before it goes out. */
export function setupSteps(editor: Pick<ProductEditor, "draft" | "base">): SetupStep[] {
  const { draft, base } = editor;
  const { variants, images } = draft;
  const missing = (n: number) => t("product.missing", { n });
  const noPrice = variants.filter((variant) => parseMoney(variant.price, base.currency, locale()) === undefined).length;
  const noWeight = draft.kind === "physical" ? variants.filter((variant) => variant.weight.trim() === "").length : 0;
  const noSku = variants.filter((variant) => variant.sku.trim() === "").length;
  const noAlt = images.filter((image) => image.alt.trim() === "").length;
  const step = (key: string, label: string, given: { left: number; needed?: boolean; anchor: string }): SetupStep => ({
    key,
    label,
    done: given.left === 0,
    needed: given.needed ?? false,
    left: missing(given.left),
    anchor: given.anchor,
  });
  return [
    step("title", t("product.step.title"), { left: draft.title.trim() ? 0 : 1, needed: true, anchor: "words" }),
    step("price", t("product.step.price"), { left: noPrice, needed: true, anchor: "variants" }),
    step("weight", t("product.step.weight"), { left: noWeight, anchor: "variants" }),
    step("sku", t("product.step.sku"), { left: noSku, anchor: "variants" }),
    step("picture", t("product.step.picture"), { left: images.length > 0 ? 0 : 1, anchor: "media" }),
    step("alt", t("product.step.alt"), { left: noAlt, anchor: "media" }),
    step("medium", t("product.step.medium"), { left: draft.medium.trim() ? 0 : 1, anchor: "words" }),
    step("story", t("product.step.story"), { left: draft.descriptionHtml.trim() ? 0 : 1, anchor: "story" }),
  ];
}
