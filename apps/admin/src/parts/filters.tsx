import { Button, Field, Input, Select } from "@atelier/ui";
import { FilterChips, Kbd } from "@atelier/ui/admin";
import { type ReactNode, useState } from "react";
import { Dialog, DialogTrigger, Popover, Button as AriaButton } from "react-aria-components";
import { useKeys } from "../shell/keys.ts";
import { t } from "../words/words.ts";
import type { FilterField } from "./filter-field.ts";
import { dateOf } from "./when.ts";

export interface FiltersProps {
  fields: readonly FilterField[];
  onClear: () => void;
  end?: ReactNode;
}

/** A list's filters as chips, with the one place they are set in; `f` opens it. */
export function Filters(props: FiltersProps) {
  const [open, setOpen] = useState(false);
  useKeys({ f: () => setOpen(true) });
  const set = props.fields.filter((field) => field.value !== undefined);
  return (
    <FilterChips
      chips={set.map((field) => ({
        key: field.key,
        field: field.label,
        how: field.how,
        value: sayValue(field),
        onEdit: () => setOpen(true),
        onRemove: () => field.onChange(undefined),
      }))}
      {...(set.length > 0 ? { onClear: props.onClear } : {})}
      clearLabel={t("list.clear")}
      end={props.end}
      add={<Adder fields={props.fields} open={open} onOpen={setOpen} />}
    />
  );
}

function Adder(props: { fields: readonly FilterField[]; open: boolean; onOpen: (open: boolean) => void }) {
  return (
    <DialogTrigger isOpen={props.open} onOpenChange={props.onOpen}>
      <AriaButton className="chip add">
        {t("list.filter")} <Kbd>F</Kbd>
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-form" aria-label={t("list.filter")}>
          {props.fields.map((field) => (
            <Field key={field.key} label={`${field.label} ${field.how}`}>
              <FilterControl field={field} />
            </Field>
          ))}
          <Button size="small" onClick={() => props.onOpen(false)}>
            {t("list.filtersDone")}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function FilterControl(props: { field: FilterField }) {
  const { field } = props;
  if (field.kind === "day") {
    return (
      <Input
        type="date"
        value={field.value ?? ""}
        onChange={(event) => field.onChange(event.target.value || undefined)}
      />
    );
  }
  return (
    <Select value={field.value ?? ""} onChange={(event) => field.onChange(event.target.value || undefined)}>
      <option value="">{t("list.any")}</option>
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

function sayValue(field: FilterField): string {
  const value = field.value ?? "";
  if (field.kind === "day") return dateOf(`${value}T12:00:00Z`, "UTC");
  return field.choices.find((choice) => choice.value === value)?.label ?? value;
}
