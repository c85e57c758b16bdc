import { Button } from "@atelier/ui";
import { FilterChips, Kbd } from "@atelier/ui/admin";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useKeys } from "../shell/keys.ts";
import { t } from "../words/words.ts";
import { chipWords } from "./filter-chip.ts";
import { FilterControl } from "./filter-control.tsx";
import type { FilterField } from "./filter-field.ts";

export interface FiltersProps {
  fields: readonly FilterField[];
  onClear: () => void;
  end?: ReactNode;
}

/** A list's filters as chips, with the one place they are set in; `f` opens it. */
export function Filters(props: FiltersProps) {
  const [open, setOpen] = useState(false);
  useKeys({ f: () => setOpen(true) });
  const chips = props.fields.flatMap((field) => {
    const words = chipWords(field);
    if (!words) return [];
    const { how, value, clear } = words;
    return [{ key: field.key, field: field.label, how, value, onEdit: () => setOpen(true), onRemove: clear }];
  });
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <div className="filters">
      <span ref={anchor} className="filter-anchor" aria-hidden="true" />
      <FilterChips
        chips={chips}
        {...(chips.length > 0 ? { onClear: props.onClear } : {})}
        clearLabel={t("list.clear")}
        end={props.end}
        add={<Adder fields={props.fields} open={open} onOpen={setOpen} anchor={anchor} />}
      />
    </div>
  );
}

interface AdderProps {
  fields: readonly FilterField[];
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Where the form hangs: the chips before its button grow while it is filled in. */
  anchor: RefObject<HTMLSpanElement | null>;
}

function Adder(props: AdderProps) {
  return (
    <DialogTrigger isOpen={props.open} onOpenChange={props.onOpen}>
      <AriaButton className="chip add">
        {t("list.filter")} <Kbd>F</Kbd>
      </AriaButton>
      <Popover className="popover" placement="bottom start" triggerRef={props.anchor}>
        <Dialog className="filter-form" aria-label={t("list.filter")}>
          {props.fields.map((field) => (
            <FilterControl key={field.key} field={field} />
          ))}
          <Button size="small" onClick={() => props.onOpen(false)}>
            {t("list.filtersDone")}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
