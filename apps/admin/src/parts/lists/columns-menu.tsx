import type { ListSettings } from "@atelier/contract/views";
import { Button, Checkbox, Icon, icons } from "@atelier/ui";
import { Segmented } from "@atelier/ui/admin";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { t } from "../../words/words.ts";
import { type ListColumn, moved, shownKeys } from "./list-columns.ts";
import type { KeptList } from "./use-list.ts";

/** Which columns a list shows, in which order, and how dense; kept for this person. */
export function ColumnsMenu<Row>(props: {
  columns: readonly ListColumn<Row>[];
  list: KeptList;
  /** Rows with pictures have the height of their pictures. */
  pictures?: boolean;
}) {
  const { columns, list, pictures } = props;
  const shown = shownKeys(columns, list.settings);
  return (
    <DialogTrigger>
      <AriaButton className="button quiet small">{t("columns.title")}</AriaButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="columns-form" aria-label={t("columns.title")}>
          {!pictures && (
            <Segmented
              label={t("columns.density")}
              value={list.settings?.density ?? "compact"}
              onChange={(density) => list.keep({ density: density as ListSettings["density"] })}
              segments={[
                { value: "compact", label: t("columns.compact") },
                { value: "roomy", label: t("columns.roomy") },
              ]}
            />
          )}
          <ColumnRows columns={columns} shown={shown} onChange={(keys) => list.keep({ columns: keys })} />
          <Button size="small" variant="quiet" onClick={() => list.keep({ columns: null, density: "compact" })}>
            {t("columns.reset")}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface RowsProps<Row> {
  columns: readonly ListColumn<Row>[];
  shown: readonly string[];
  onChange: (keys: string[]) => void;
}

function ColumnRows<Row>({ columns, shown, onChange }: RowsProps<Row>) {
  const fixed = columns.filter((column) => column.fixed).map((column) => column.key);
  const free = shown.filter((key) => !fixed.includes(key));
  const hidden = columns.filter((column) => !shown.includes(column.key));
  const ordered = [...shown.flatMap((key) => columns.filter((column) => column.key === key)), ...hidden];
  function turn(key: string): void {
    const next = free.includes(key) ? free.filter((one) => one !== key) : [...free, key];
    if (next.length > 0) onChange(next);
  }
  return (
    <ul>
      {ordered.map(({ key, name }) => (
        <li key={key}>
          <Checkbox
            label={name}
            checked={shown.includes(key)}
            disabled={fixed.includes(key) || (free.length === 1 && free[0] === key)}
            onChange={() => turn(key)}
          />
          {free.includes(key) && (
            <span className="does">
              <Mover name={name} up disabled={free[0] === key} onMove={() => onChange(moved(free, key, -1))} />
              <Mover name={name} disabled={free.at(-1) === key} onMove={() => onChange(moved(free, key, 1))} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Mover(props: { name: string; up?: boolean; disabled: boolean; onMove: () => void }) {
  const { name, up, disabled, onMove } = props;
  return (
    <Button
      variant="quiet"
      size="small"
      icon
      // Kept in the order of Tab, so that moving to an end does not lose the place.
      aria-disabled={disabled}
      aria-label={up ? t("columns.up", { name }) : t("columns.down", { name })}
      onClick={() => !disabled && onMove()}
    >
      <Icon path={up ? icons.up : icons.down} size={12} />
    </Button>
  );
}
