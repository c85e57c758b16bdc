import type { ReactNode } from "react";
import { StatusShapeMark } from "../../status-mark/status-mark.tsx";
import { useAdminWords } from "../admin-words.ts";

export type ChecklistItem = {
  key: string;
  label: ReactNode;
  done: boolean;
  /** The way to do it: a link "1 missing". */
  action?: ReactNode;
};

/** What is left before something can go out, done things in grey. */
export function Checklist(props: { items: readonly ChecklistItem[] }) {
  const words = useAdminWords();
  return (
    <ul className="todo">
      {props.items.map((item) => (
        <li key={item.key} className={item.done ? "done" : undefined}>
          <StatusShapeMark shape={item.done ? "check" : "open"} />
          <span>
            {item.label}
            <span className="sr">{`, ${item.done ? words.done : words.toDo}`}</span>
          </span>
          {item.action}
        </li>
      ))}
    </ul>
  );
}
