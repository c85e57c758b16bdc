import { Button, Checkbox } from "@atelier/ui";
import { FormDialog } from "@atelier/ui/admin";
import { useState } from "react";
import { t } from "../../words/words.ts";
import { removeVariants } from "./variant-options.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** Choose variants the product shall not have. They go when the page is saved; sold ones stay in their orders. */
export function LeaveOutDialog(props: { editor: ProductEditor; open: boolean; onClose: () => void }) {
  const { editor, open, onClose } = props;
  const { variants } = editor.draft;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  function toggle(key: string): void {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  }
  function leave(): void {
    editor.change(removeVariants(editor.draft, chosen));
    setChosen(new Set());
    onClose();
  }
  const all = chosen.size >= variants.length;
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t("product.leaveOutTitle")}
      footNote={all ? t("product.oneStays") : undefined}
      actions={
        <>
          <Button onClick={onClose}>{t("dialog.back")}</Button>
          <Button
            variant="danger"
            aria-disabled={chosen.size === 0 || all || undefined}
            onClick={() => chosen.size > 0 && !all && leave()}
          >
            {t("product.leaveOutDo", { n: chosen.size })}
          </Button>
        </>
      }
    >
      <p className="two">{t("product.leaveOutWords")}</p>
      <div className="pick-list">
        {variants.map((variant) => (
          <Checkbox
            key={variant.key}
            label={variant.choices.join(", ") || variant.sku}
            count={variant.counted ? t("product.onHandN", { n: Number(variant.onHand) || 0 }) : undefined}
            checked={chosen.has(variant.key)}
            onChange={() => toggle(variant.key)}
          />
        ))}
      </div>
    </FormDialog>
  );
}
