import type { ReactNode } from "react";
import { Button } from "../../button/button.tsx";
import { StatusMark } from "../../status-mark/status-mark.tsx";
import { useAdminWords } from "../admin-words.ts";
import { Kbd } from "../kbd/kbd.tsx";

export type SaveBarProps = {
  /** What would be saved, in words: "price of 2 variants, SKU of 1". Nothing: no bar. */
  changes: string | null;
  saveLabel: string;
  onSave: () => void;
  onDiscard: () => void;
  busy?: boolean | undefined;
  /** What stops it: "1 cell stops it, row 6"; a link to the place. */
  blocker?: ReactNode;
};

/** Appears when something changed and says what will be saved. One save for the whole page. */
export function SaveBar(props: SaveBarProps) {
  const words = useAdminWords();
  if (props.changes === null) return null;
  return (
    <div className="savebar" role="region" aria-label={words.unsavedChanges}>
      <span role="status">
        <b>{words.unsaved}</b> {props.changes}
      </span>
      {props.blocker && (
        <StatusMark shape="triangle" tone="alert">
          {props.blocker}
        </StatusMark>
      )}
      <span className="does">
        <Button onClick={props.onDiscard}>{words.discard}</Button>
        <Button variant="primary" busy={props.busy} onClick={props.onSave}>
          {props.saveLabel} <Kbd>Ctrl S</Kbd>
        </Button>
      </span>
    </div>
  );
}
