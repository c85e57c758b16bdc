import { formatAmount, parseMoney } from "@atelier/ui";
import type { ProductDraft } from "./product-draft.ts";

export type BulkKind = "set" | "percent" | "amount";

export interface BulkPrice {
  kind: BulkKind;
  /** As typed: an amount, or a percentage with its sign. */
  value: string;
  /** Only variants with this choice of this option; all without. */
  only: { option: number; choice: string } | null;
}

/** The draft with other prices, or nothing when what was typed cannot be read or would fall below nothing. */
export function withBulkPrice(
  draft: ProductDraft,
  bulk: BulkPrice,
  money: { currency: string; locale: string },
): ProductDraft | null {
  const change = changeIn(bulk, money);
  if (!change) return null;
  let broken = false;
  const variants = draft.variants.map((variant) => {
    if (bulk.only && variant.choices[bulk.only.option] !== bulk.only.choice) return variant;
    const before = parseMoney(variant.price, money.currency, money.locale);
    const after = change(before ?? 0);
    if (after < 0 || (before === undefined && bulk.kind !== "set")) broken = true;
    return { ...variant, price: broken ? variant.price : formatAmount(after, money.currency, money.locale) };
  });
  return broken ? null : { ...draft, variants };
}

function changeIn(bulk: BulkPrice, money: { currency: string; locale: string }): ((minor: number) => number) | null {
  if (bulk.kind === "percent") {
    const percent = Number(bulk.value.trim().replace("\u2212", "-").replace(",", ".").replace("%", ""));
    if (bulk.value.trim() === "" || !Number.isFinite(percent)) return null;
    return (minor) => Math.round((minor * (10_000 + Math.round(percent * 100))) / 10_000);
  }
  const read = parseMoney(bulk.value.replace(/^\+/, ""), money.currency, money.locale);
  if (read === undefined) return null;
  return bulk.kind === "set" ? () => read : (minor) => minor + read;
}
