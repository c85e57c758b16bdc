import { type ImportColumnsView, type ImportField, importField, type ImportMapping } from "@atelier/contract/imports";
import { Select } from "@atelier/ui";
import { t } from "../../words/words.ts";

type Column = ImportColumnsView["columns"][number];

interface ColumnRowsProps {
  asked: ImportColumnsView;
  mapping: ImportMapping;
  onChoose: (column: Column, field: ImportField | undefined) => void;
}

const groups = [
  {
    label: "imports.ofProduct",
    fields: ["title", "description", "tags", "family", "collection", "maker", "status", "handle"],
  },
  { label: "imports.ofVariant", fields: ["sku", "price", "compareAt", "cost", "stock", "weight"] },
  {
    label: "imports.ofOptions",
    fields: ["option1Name", "option1Value", "option2Name", "option2Value", "option3Name", "option3Value"],
  },
  { label: "imports.ofPictures", fields: ["picture", "pictureAlt"] },
] as const satisfies readonly { label: string; fields: readonly ImportField[] }[];

/** The file's columns in their order: heading, first cells, and what each is. */
export function ColumnRows({ asked, mapping, onChoose }: ColumnRowsProps) {
  const fieldOf = new Map(mapping.columns.map(({ heading, field }) => [heading, field]));
  return (
    <div className="import-columns">
      <div className="import-columns-head" aria-hidden="true">
        <span>{t("imports.columnHead")}</span>
        <span>{t("imports.columnSamples")}</span>
        <span>{t("imports.columnIs")}</span>
      </div>
      <ul>
        {asked.columns.map((column) => (
          <ColumnRow
            key={column.heading}
            column={column}
            field={fieldOf.get(column.heading)}
            onChoose={(field) => onChoose(column, field)}
          />
        ))}
      </ul>
    </div>
  );
}

function ColumnRow(props: {
  column: Column;
  field: ImportField | undefined;
  onChoose: (field: ImportField | undefined) => void;
}) {
  const { column, field } = props;
  const { heading, samples } = column;
  return (
    <li>
      <b>{heading}</b>
      <span className="import-samples">
        {samples.length === 0 ? (
          <span className="three">{t("imports.noCells")}</span>
        ) : (
          samples.map((sample, at) => (
            <span key={`${at} ${sample}`} className="val">
              {sample}
            </span>
          ))
        )}
      </span>
      <Select
        className={field ? "small" : "small none"}
        aria-label={t("imports.columnOf", { heading })}
        value={field ?? ""}
        onChange={(event) => props.onChoose(importField.safeParse(event.target.value).data)}
      >
        <option value="">{t("imports.notRead")}</option>
        {groups.map(({ label, fields }) => (
          <optgroup key={label} label={t(label)}>
            {fields.map((one) => (
              <option key={one} value={one}>
                {t(`imports.field.${one}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </li>
  );
}
