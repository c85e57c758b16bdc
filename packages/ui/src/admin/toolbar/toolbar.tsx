import type { ChangeEvent, ReactNode, Ref } from "react";
import { Button } from "../../button/button.tsx";
import { Icon } from "../../icon/icon.tsx";
import { icons } from "../../icon/icon-paths.ts";
import { useAdminWords } from "../admin-words.ts";
import { Kbd } from "../kbd/kbd.tsx";

export type ToolbarProps = {
  search?:
    | { value: string; onChange: (value: string) => void; label: string; ref?: Ref<HTMLInputElement> | undefined }
    | undefined;
  /** Other filters beside the search. */
  children?: ReactNode;
  /** Buttons at the end: columns, export, the primary one last. */
  end?: ReactNode;
  /** While rows are chosen the bar changes in place; nothing moves. */
  selection?: SelectionBar | undefined;
};

export type SelectionBar = {
  /** "3 selected of 20". */
  words: ReactNode;
  /** What can be done with them. */
  actions: ReactNode;
  onClear: () => void;
  /** "Choose all 1 204 that match". */
  more?: ReactNode;
};

/** The line above a list. Choosing rows turns it into the bar of what can be done with them. */
export function Toolbar(props: ToolbarProps) {
  if (props.selection) return <Selecting bar={props.selection} />;
  return (
    <div className="toolbar">
      {props.search && <ListSearch search={props.search} />}
      {props.children}
      {props.end && <div className="end">{props.end}</div>}
    </div>
  );
}

function ListSearch(props: { search: NonNullable<ToolbarProps["search"]> }) {
  const { value, onChange, label, ref } = props.search;
  return (
    <label className="list-search">
      <Icon path={icons.search} size={14} />
      <span className="sr">{label}</span>
      <input
        ref={ref}
        type="search"
        placeholder={label}
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Kbd>/</Kbd>
    </label>
  );
}

function Selecting(props: { bar: SelectionBar }) {
  const adminWords = useAdminWords();
  const { words, actions, onClear, more } = props.bar;
  return (
    <div className="toolbar selecting" role="region" aria-label={adminWords.withSelected}>
      <span className="how" role="status">
        {words}
      </span>
      {more}
      <span className="bulk">{actions}</span>
      <span className="end">
        <Button variant="quiet" className="clear" onClick={onClear}>
          {adminWords.clear} <Kbd>Esc</Kbd>
        </Button>
      </span>
    </div>
  );
}
