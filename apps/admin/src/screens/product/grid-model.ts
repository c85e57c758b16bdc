import type { GridCell, GridChange, GridColumn, GridRow } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";
import type { DraftErrors } from "./draft-input.ts";
import type { ProductDraft, VariantDraft } from "./product-draft.ts";

export type CellField = "sku" | "price" | "compareAt" | "cost" | "weight" | "leadTime" | "onHand" | "lowAt";

/** The shop's name of each cell's field, for its refusals. */
const fieldNames: Record<CellField, string> = {
  sku: "sku",
  price: "priceMinor",
  compareAt: "compareAtMinor",
  cost: "costMinor",
  weight: "weightGrams",
  leadTime: "leadTime",
  onHand: "stock.onHand",
  lowAt: "stock.lowAt",
};

/** The columns of the variant grid: one per option, then what can be typed. */
export function gridColumns(
  draft: Pick<ProductDraft, "options" | "variants">,
  sign: string,
  readOnly: boolean,
): GridColumn[] {
  const options = draft.options.filter((option) => option.choices.length > 0);
  const counted = draft.variants.some((variant) => variant.counted);
  const columns: GridColumn[] = [
    ...options.map((option, at) => ({
      key: `option-${at}`,
      head: option.name || t("product.option", { n: at + 1 }),
      readOnly: true,
    })),
    { key: "sku", head: t("product.sku"), mono: true, width: "150px" },
    { key: "price", head: t("product.priceHead", { sign }), numeric: true, width: "92px" },
    { key: "compareAt", head: t("product.wasHead", { sign }), numeric: true, width: "92px" },
    { key: "cost", head: t("product.costHead", { sign }), numeric: true, width: "92px" },
    { key: "weight", head: t("product.weightHead"), numeric: true, width: "84px" },
    ...(counted
      ? [
          {
            key: "onHand",
            head: t("stock.onHand"),
            numeric: true,
            width: "80px",
            readOnly: draft.variants.every((variant) => variant.id !== null),
          },
          { key: "lowAt", head: t("product.lowAtHead"), numeric: true, width: "84px" },
        ]
      : []),
    { key: "leadTime", head: t("product.leadTimeHead"), width: "140px" },
  ];
  return readOnly ? columns.map((column) => ({ ...column, readOnly: true })) : columns;
}

/** The rows of the grid, with what differs from the saved product marked and what is refused said in its cell. */
export function gridRows(draft: ProductDraft, base: ProductDraft, errors: DraftErrors): GridRow[] {
  const saved = new Map(base.variants.map((variant) => [variant.key, variant]));
  return draft.variants.map((variant, at) => {
    const before = saved.get(variant.key);
    const cells: Record<string, GridCell> = {};
    variant.choices.forEach((choice, option) => (cells[`option-${option}`] = { value: choice }));
    for (const field of Object.keys(fieldNames) as CellField[]) {
      const error = errors[`variants.${at}.${fieldNames[field]}`];
      cells[field] = {
        value: variant[field],
        changed: before ? before[field] !== variant[field] : variant[field] !== "" && variant.id === null,
        ...(error ? { error } : {}),
      };
    }
    return { key: variant.key, name: variant.choices.join(", ") || draft.title, cells };
  });
}

/** Cells typed, pasted or filled down. What is on hand changes only for a variant that is new: else it is Stock's to say. */
export function withCells(draft: ProductDraft, changes: readonly GridChange[]): ProductDraft {
  const byRow = Map.groupBy(changes, (change) => change.row);
  const variants = draft.variants.map((variant) => {
    const own = byRow.get(variant.key);
    return own ? own.reduce(withCell, variant) : variant;
  });
  return { ...draft, variants };
}

function withCell(variant: VariantDraft, change: GridChange): VariantDraft {
  const field = change.column;
  if (!(field in fieldNames) || (field === "onHand" && variant.id !== null)) return variant;
  return { ...variant, [field]: change.value.trim() === "" ? "" : change.value };
}
