import { admin } from "@atelier/client/react";
import type { ImportColumnsView, ImportMapping, ImportRunView } from "@atelier/contract/imports";
import { Button, Field, Note, Select } from "@atelier/ui";
import { PageHead, Segmented, ThumbBar } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { sayError } from "../../shell/refusal-words.ts";
import { useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { ColumnRows } from "./column-rows.tsx";
import { ImportSteps } from "./import-steps.tsx";
import { firstPrice, whyNotYet, withField } from "./mapping-state.ts";

const encodings = { "utf-8": "UTF-8", "utf-16": "UTF-16", "windows-1252": "Windows-1252" } as const;

interface ImportColumnsProps {
  run: ImportRunView;
  onMapped: (run: ImportRunView) => void;
}

/** Before any CSV is checked: what is which column. */
export function ImportColumns(props: ImportColumnsProps) {
  const asked = admin.imports.columns.useQuery({ id: props.run.id }, { staleTime: Infinity });
  if (asked.data) return <Columns {...props} asked={asked.data} />;
  return asked.isError ? (
    <div className="pad pt-s6">
      <DidNotArrive asked={asked} title={t("imports.columnsDidNotArrive")} />
    </div>
  ) : (
    <PageGhost />
  );
}

function Columns({ run, asked, onMapped }: ImportColumnsProps & { asked: ImportColumnsView }) {
  const [mapping, setMapping] = useState<ImportMapping>(asked.mapping);
  const [why, setWhy] = useState<string>();
  const map = admin.imports.map.useMutation({ onSuccess: onMapped });
  function check(): void {
    const reason = whyNotYet(mapping);
    setWhy(reason);
    if (!reason) map.mutate({ id: run.id, mapping });
  }
  const all = asked.columns.length;
  const n = asked.columns.filter(({ heading }) => mapping.columns.some((one) => one.heading === heading)).length;
  const wrong = why && whyNotYet(mapping);
  const go = (
    <Button variant="primary" busy={map.isPending} onClick={check}>
      {t("imports.checkFile")}
    </Button>
  );
  return (
    <>
      <title>{run.fileName}</title>
      <PageHead
        back={<Link to="/imports">{t("place.imports")}</Link>}
        title={run.fileName}
        facts={`${t("imports.columnsMatched", { n, all })}, ${separatorWord(asked.delimiter)}, ${encodings[asked.encoding]}`}
        primary={go}
      />
      <ImportSteps run={run} at="columns" />
      {(wrong || map.error) && (
        <div className="pad pt-s4">
          <Note tone="alert" live>
            {wrong || sayError(map.error)}
          </Note>
        </div>
      )}
      <div className="list-title pt-s5">
        <h2 className="h2">{t("imports.columnsTitle")}</h2>
        <span className="two">{t(`imports.origin.${asked.origin}`)}</span>
      </div>
      <ColumnRows
        asked={asked}
        mapping={mapping}
        onChoose={(column, field) => setMapping((now) => withField(now, column, field))}
      />
      <Numbers asked={asked} mapping={mapping} onChange={(change) => setMapping((now) => ({ ...now, ...change }))} />
      <ThumbBar>{go}</ThumbBar>
    </>
  );
}

interface NumbersProps {
  asked: ImportColumnsView;
  mapping: ImportMapping;
  onChange: (change: Partial<ImportMapping>) => void;
}

/** How the file's numbers are written, with its first price read that way. */
function Numbers({ asked, mapping, onChange }: NumbersProps) {
  const { shop } = useSession();
  const read = firstPrice(asked, mapping, shop.currency);
  const weighs = mapping.columns.some(({ field }) => field === "weight");
  return (
    <div className="import-numbers">
      <div>
        <span className="import-label">{t("imports.decimal")}</span>
        <Segmented
          label={t("imports.decimal")}
          value={mapping.decimal}
          onChange={(value) => onChange({ decimal: value === "," ? "," : "." })}
          segments={[
            { value: ".", label: t("imports.decimal.point") },
            { value: ",", label: t("imports.decimal.comma") },
          ]}
        />
      </div>
      {weighs && (
        <Field label={t("imports.weightUnit")}>
          <Select
            value={mapping.weightUnit}
            onChange={(event) => onChange({ weightUnit: event.target.value as ImportMapping["weightUnit"] })}
          >
            {(["g", "kg", "oz", "lb"] as const).map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </Select>
        </Field>
      )}
      {read && (
        <p className="two" role="status">
          {read}
        </p>
      )}
    </div>
  );
}

function separatorWord(delimiter: ImportColumnsView["delimiter"]): string {
  if (delimiter === ";") return t("imports.separator.semicolon");
  return delimiter === "," ? t("imports.separator.comma") : t("imports.separator.tab");
}
