import { Field, Input, Select } from "@atelier/ui";
import { MoneyField } from "@atelier/ui/admin";
import { useEffect, useRef, useState } from "react";
import { t } from "../words/words.ts";
import type { FilterField } from "./filter-field.ts";

type Of<Kind extends FilterField["kind"]> = Extract<FilterField, { kind: Kind }>;

/** Where one filter is set: its operator, where it has several, and its value. */
export function FilterControl({ field }: { field: FilterField }) {
  switch (field.kind) {
    case "choice":
      return <Choice field={field} />;
    case "text":
      return (
        <Field label={`${field.label} ${field.how}`}>
          <Typed value={field.value} onChange={field.onChange} />
        </Field>
      );
    case "day":
      return (
        <Field label={`${field.label} ${field.how}`}>
          <Day value={field.value} onChange={field.onChange} />
        </Field>
      );
    case "days":
      return <Days field={field} />;
    case "amounts":
      return <Amounts field={field} />;
  }
}

function Choice({ field }: { field: Of<"choice"> }) {
  const { not } = field;
  const [negated, setNegated] = useState(not?.value !== undefined);
  const value = (negated ? not?.value : field.value) ?? "";
  function turn(next: boolean): void {
    setNegated(next);
    if (value) (next ? not : field)?.onChange(value);
  }
  const choose = (
    <Select value={value} onChange={(event) => ((negated && not) || field).onChange(event.target.value || undefined)}>
      <option value="">{t("list.any")}</option>
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
  if (!not) return <Field label={`${field.label} ${field.how}`.trim()}>{choose}</Field>;
  return (
    <div className="filter-pair">
      <Field label={field.label}>
        <Select value={negated ? "not" : "is"} onChange={(event) => turn(event.target.value === "not")}>
          <option value="is">{field.how}</option>
          <option value="not">{not.how}</option>
        </Select>
      </Field>
      <Field label={t("list.which", { field: field.label })} hideLabel>
        {choose}
      </Field>
    </div>
  );
}

function Days({ field }: { field: Of<"days"> }) {
  const { label, from, to, zone, onChange } = field;
  return (
    <>
      <div className="filter-pair">
        <Field label={`${label} ${t("list.since")}`}>
          <Day value={from} onChange={(day) => onChange({ from: day, to })} />
        </Field>
        <Field label={`${label} ${t("list.until")}`}>
          <Day value={to} onChange={(day) => onChange({ from, to: day })} />
        </Field>
      </div>
      <p className="three">{t("list.daysIn", { zone })}</p>
    </>
  );
}

function Day(props: { value: string | undefined; onChange: (day: string | undefined) => void }) {
  return (
    <Input
      type="date"
      value={props.value ?? ""}
      onChange={(event) => props.onChange(event.target.value || undefined)}
    />
  );
}

/** Told after a breath, so that not each letter is a question to the shop. */
function Typed(props: { value: string | undefined; onChange: (value: string | undefined) => void }) {
  const [typed, setTyped] = useState(props.value ?? "");
  const tell = useRef(props.onChange);
  useEffect(() => {
    tell.current = props.onChange;
  });
  const told = props.value ?? "";
  useEffect(() => {
    if (typed.trim() === told) return undefined;
    const timer = setTimeout(() => tell.current(typed.trim() || undefined), 250);
    return () => clearTimeout(timer);
  }, [typed, told]);
  return <Input autoComplete="off" maxLength={120} value={typed} onChange={(event) => setTyped(event.target.value)} />;
}

function Amounts({ field }: { field: Of<"amounts"> }) {
  const { label, from, to, currency, onChange } = field;
  return (
    <div className="filter-pair">
      <MoneyField
        label={`${label} ${t("list.atLeast")}`}
        minor={from ?? null}
        currency={currency}
        onChange={(minor) => onChange({ from: minor ?? undefined, to })}
      />
      <MoneyField
        label={`${label} ${t("list.atMost")}`}
        minor={to ?? null}
        currency={currency}
        onChange={(minor) => onChange({ from, to: minor ?? undefined })}
      />
    </div>
  );
}
