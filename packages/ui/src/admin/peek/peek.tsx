import type { ReactNode } from "react";
import { Button } from "../../button/button.tsx";
import { Icon } from "../../icon/icon.tsx";
import { icons } from "../../icon/icon-paths.ts";
import { useAdminWords } from "../admin-words.ts";

export type PeekProps = {
  /** "Row 16 of 20". */
  place: ReactNode;
  title: ReactNode;
  facts?: ReactNode;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  onClose: () => void;
  /** The primary act and "Open". */
  actions?: ReactNode;
  children: ReactNode;
};

/** A row looked at without leaving its list. */
export function Peek(props: PeekProps) {
  const words = useAdminWords();
  return (
    <aside className="peek" aria-label={words.preview}>
      <header>
        <span className="meta">{props.place}</span>
        <span className="does">
          <Button
            variant="quiet"
            icon
            aria-label={words.rowAbove}
            disabled={!props.onPrevious}
            onClick={props.onPrevious}
          >
            <Icon path={icons.up} />
          </Button>
          <Button variant="quiet" icon aria-label={words.rowBelow} disabled={!props.onNext} onClick={props.onNext}>
            <Icon path={icons.down} />
          </Button>
          <Button variant="quiet" icon aria-label={words.closePreview} onClick={props.onClose}>
            <Icon path={icons.close} />
          </Button>
        </span>
      </header>
      <section>
        <h2>{props.title}</h2>
        {props.facts && <p className="two">{props.facts}</p>}
      </section>
      {props.children}
      {props.actions && <footer>{props.actions}</footer>}
    </aside>
  );
}
