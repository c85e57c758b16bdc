import { Button, Select } from "@atelier/ui";
import { type GridRow, Kbd, Section, VariantGrid } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { currencySign } from "../../parts/currency-sign.ts";
import { t } from "../../words/words.ts";
import { BulkPriceDialog } from "./bulk-price-dialog.tsx";
import { freeSku } from "./draft-input.ts";
import { gridColumns, gridRows, withCells } from "./grid-model.ts";
import { LeaveOutDialog } from "./leave-out-dialog.tsx";
import { addVariants, leftOut } from "./variant-options.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** The variants as a sheet of cells, with what concerns several at once beneath it. */
export function VariantsPanel(props: { editor: ProductEditor; readOnly: boolean }) {
  const { editor, readOnly } = props;
  const { draft, base, baseDraft, errors, change } = editor;
  const [dialog, setDialog] = useState<"price" | "leave" | null>(null);
  const columns = gridColumns(draft, currencySign(base.currency), readOnly);
  const rows = gridRows(draft, baseDraft, errors).map((row) => withRepair(row, editor));
  const missing = leftOut(draft);
  return (
    <div id="variants">
      <Section
        title={t("products.variants")}
        top
        aside={
          <span className="for-keys">
            <Kbd>Ctrl V</Kbd> {t("product.pastes")}, <Kbd>Ctrl D</Kbd> {t("product.fills")}
          </span>
        }
      >
        <VariantGrid
          label={t("products.variants")}
          columns={columns}
          rows={rows}
          onChange={(changes) => change((before) => withCells(before, changes))}
        />
        {missing.length > 0 && !readOnly && <LeftOut editor={editor} missing={missing} />}
        {!readOnly && (
          <div className="grid-acts">
            <Button size="small" onClick={() => setDialog("price")}>
              {t("product.bulkPrice")}
            </Button>
            {draft.variants.length > 1 && (
              <Button size="small" onClick={() => setDialog("leave")}>
                {t("product.leaveOut")}
              </Button>
            )}
            <StockRule editor={editor} />
          </div>
        )}
        <p className="meta under">
          {t("product.stockElsewhere")}{" "}
          <Link className="act" to="/stock" search={{ q: base.title }}>
            {t("place.stock")}
          </Link>
        </p>
        <BulkPriceDialog editor={editor} open={dialog === "price"} onClose={() => setDialog(null)} />
        <LeaveOutDialog editor={editor} open={dialog === "leave"} onClose={() => setDialog(null)} />
      </Section>
    </div>
  );
}

// A number two variants share gets a repair one press away.
function withRepair(row: GridRow, editor: ProductEditor): GridRow {
  const sku = row.cells["sku"];
  if (!sku?.error || sku.value.trim() === "") return row;
  const free = freeSku(sku.value, editor.draft.variants);
  const repair = (
    <button
      type="button"
      className="act"
      onClick={() => editor.change((before) => withCells(before, [{ row: row.key, column: "sku", value: free }]))}
    >
      {t("product.useSku", { sku: free })}
    </button>
  );
  return { ...row, cells: { ...row.cells, sku: { ...sku, repair } } };
}

function LeftOut(props: { editor: ProductEditor; missing: string[][] }) {
  const { editor, missing } = props;
  return (
    <p className="meta under">
      {t("product.leftOut", { n: missing.length })}{" "}
      {missing.slice(0, 3).map((choices) => (
        <span key={choices.join("/")}>
          {choices.join(", ")}{" "}
          <button type="button" className="act" onClick={() => editor.change(addVariants(editor.draft, [choices]))}>
            {t("product.addIt")}
          </button>{" "}
        </span>
      ))}
      {missing.length > 1 && (
        <button type="button" className="act" onClick={() => editor.change(addVariants(editor.draft, missing))}>
          {t("product.addAll", { n: missing.length })}
        </button>
      )}
    </p>
  );
}

function StockRule(props: { editor: ProductEditor }) {
  const { draft, change } = props.editor;
  const rules = new Set(draft.variants.map((variant) => (variant.counted ? variant.policy : "uncounted")));
  const rule = rules.size === 1 ? [...rules][0] : "mixed";
  function choose(next: string): void {
    if (next === "mixed") return;
    const variants = draft.variants.map((variant) => ({
      ...variant,
      counted: next !== "uncounted",
      policy: next === "backorder" ? ("backorder" as const) : ("deny" as const),
    }));
    change({ ...draft, variants });
  }
  return (
    <label className="refresh end">
      <span className="meta">{t("product.atNone")}</span>
      <Select className="small" value={rule} onChange={(event) => choose(event.target.value)}>
        {rule === "mixed" && <option value="mixed">{t("product.rule.mixed")}</option>}
        {(["deny", "backorder", "uncounted"] as const).map((one) => (
          <option key={one} value={one}>
            {t(`product.rule.${one}`)}
          </option>
        ))}
      </Select>
    </label>
  );
}
