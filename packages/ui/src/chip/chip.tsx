import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import { icons } from "../icon/icon-paths.ts";
import { useWords } from "../locale/locale.tsx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";

/** What the list is narrowed down to; pressing it takes it away. */
export function Chip(props: { children: ReactNode; onRemove: () => void; removeLabel?: string | undefined }) {
  const words = useWords();
  return (
    <button type="button" className="chip" onClick={props.onRemove}>
      <VisuallyHidden>{props.removeLabel ?? `${words.takeAway} `}</VisuallyHidden>
      {props.children}
      <Icon path={icons.close} size={14} />
    </button>
  );
}

/** Chips in a row, with one way to clear them all. */
export function Chips(props: {
  children: ReactNode;
  onClear?: (() => void) | undefined;
  clearLabel?: string | undefined;
}) {
  const words = useWords();
  return (
    <div className="chips">
      {props.children}
      {props.onClear && (
        <button type="button" className="link small chips-clear" onClick={props.onClear}>
          {props.clearLabel ?? words.clearAll}
        </button>
      )}
    </div>
  );
}
