import { Button, Field, Fields, Input, Select } from "@atelier/ui";
import { FormDialog, Segmented } from "@atelier/ui/admin";
import { useState } from "react";
import { currencySign } from "../../parts/currency-sign.ts";
import { locale, t } from "../../words/words.ts";
import { type BulkKind, withBulkPrice } from "./bulk-price.ts";
import type { ProductEditor } from "./use-product-editor.ts";

const kinds: readonly BulkKind[] = ["set", "percent", "amount"];

/** One price rule for all variants, or for those of one choice. Nothing is saved by it: the cells show it first. */
export function BulkPriceDialog(props: { editor: ProductEditor; open: boolean; onClose: () => void }) {
  const { editor, open, onClose } = props;
  const { draft, base } = editor;
  const [kind, setKind] = useState<BulkKind>("set");
  const [value, setValue] = useState("");
  const [only, setOnly] = useState("");
  const [tried, setTried] = useState(false);
  const choices = draft.options
    .filter((option) => option.choices.length > 0)
    .flatMap((option, at) =>
      option.choices.map((choice) => ({ key: `${at}|${choice}`, label: `${option.name}: ${choice}` })),
    );
  const [option, choice] = only.split("|");
  const bulk = { kind, value, only: only === "" ? null : { option: Number(option), choice: choice ?? "" } };
  const made = withBulkPrice(draft, bulk, { currency: base.currency, locale: locale() });
  function write(): void {
    setTried(true);
    if (!made) return;
    editor.change(made);
    setValue("");
    setTried(false);
    onClose();
  }
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t("product.bulkPriceTitle")}
      actions={
        <>
          <Button onClick={onClose}>{t("dialog.back")}</Button>
          <Button variant="primary" onClick={write}>
            {t("product.bulkDo")}
          </Button>
        </>
      }
    >
      <Segmented
        label={t("product.bulkHow")}
        value={kind}
        onChange={(next) => setKind(kinds.find((one) => one === next) ?? "set")}
        segments={kinds.map((one) => ({ value: one, label: t(`product.bulk.${one}`) }))}
      />
      <Fields>
        <Field
          className="half"
          label={t(`product.bulkValue.${kind}`)}
          {...(kind === "percent" ? { suffix: "%" } : { prefix: currencySign(base.currency) })}
          error={tried && !made ? t("product.bulkWrong") : undefined}
        >
          <Input
            className="num"
            autoFocus
            inputMode="decimal"
            value={value}
            onChange={(event) => setValue(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && write()}
          />
        </Field>
        <Field className="half" label={t("product.bulkFor")}>
          <Select value={only} onChange={(event) => setOnly(event.target.value)}>
            <option value="">{t("product.bulkAll", { n: draft.variants.length })}</option>
            {choices.map((one) => (
              <option key={one.key} value={one.key}>
                {one.label}
              </option>
            ))}
          </Select>
        </Field>
      </Fields>
    </FormDialog>
  );
}
