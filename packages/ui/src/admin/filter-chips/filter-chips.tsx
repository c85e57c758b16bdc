import type { ReactNode } from "react";
import { Button } from "../../button/button.tsx";
import { Icon } from "../../icon/icon.tsx";
import { icons } from "../../icon/icon-paths.ts";
import { useAdminWords } from "../admin-words.ts";
import { Kbd } from "../kbd/kbd.tsx";

export type FilterChip = {
  key: string;
  /** "Placed". */
  field: string;
  /** "since", "is", "at least". */
  how: string;
  /** "12 Nov". */
  value: string;
  onRemove: () => void;
  onEdit?: (() => void) | undefined;
};

export type FilterChipsProps = {
  chips: readonly FilterChip[];
  /** Opens the list of fields; a `Menu` may stand here instead, as `add`. */
  onAdd?: (() => void) | undefined;
  add?: ReactNode;
  onClear?: (() => void) | undefined;
  clearLabel?: string | undefined;
  /** "20 of 27, times in Europe/London". */
  end?: ReactNode;
};

/** The filters of a list as sentences one can take away or change. */
export function FilterChips(props: FilterChipsProps) {
  const words = useAdminWords();
  return (
    <div className="chips">
      {props.chips.map((chip) => (
        <FilterChipBox key={chip.key} chip={chip} />
      ))}
      {props.add}
      {props.onAdd && (
        <button type="button" className="chip add" onClick={props.onAdd}>
          {words.filter} <Kbd>F</Kbd>
        </button>
      )}
      {props.onClear && props.chips.length > 0 && (
        <Button variant="quiet" size="small" onClick={props.onClear}>
          {props.clearLabel ?? words.clear}
        </Button>
      )}
      {props.end && <span className="end">{props.end}</span>}
    </div>
  );
}

function FilterChipBox(props: { chip: FilterChip }) {
  const adminWords = useAdminWords();
  const { field, how, value, onEdit, onRemove } = props.chip;
  const words = (
    <>
      <span className="f">{field}</span> {how && <span>{how}</span>} <span className="v">{value}</span>
    </>
  );
  return (
    <span className="chip">
      {onEdit ? (
        <button type="button" className="words" onClick={onEdit}>
          <b className="sr">{`${adminWords.change} `}</b>
          {words}
        </button>
      ) : (
        <span className="words">{words}</span>
      )}
      <button
        type="button"
        className="x"
        aria-label={`${adminWords.remove} ${field} ${how} ${value}`}
        onClick={onRemove}
      >
        <Icon path={icons.close} size={14} />
      </button>
    </span>
  );
}
