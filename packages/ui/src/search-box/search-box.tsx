import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef, useState } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { icons } from "../icon/icon-paths.ts";
import { Picture, type PictureSource } from "../picture/picture.tsx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";

export type SearchHit = {
  id: string;
  href: string;
  /** The name, usually with `Found` in it. */
  title: ReactNode;
  medium?: ReactNode;
  /** At the end of the line: a price, a count. */
  aside?: ReactNode;
  picture?: PictureSource | undefined;
};

export type SearchGroup = { title: string; hits: readonly SearchHit[] };

export type SearchBoxProps = {
  /** "Search the shop". */
  label: string;
  placeholder?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  groups: readonly SearchGroup[];
  /** "5 found", "Nothing for gsa": said aloud when it changes. */
  status?: string | undefined;
  /** At the end of the list: the way to all results. */
  footer?: ReactNode;
  /** A hit was chosen by key or press. Without it the browser follows the hit's address. */
  onPick?: ((hit: SearchHit) => void) | undefined;
  /** Where a browser without script sends what was typed, as `q`. */
  action?: string | undefined;
  /** Enter with nothing chosen. */
  onSubmit?: ((value: string) => void) | undefined;
  /** On phones the box is hidden in the head until it is open. */
  open?: boolean | undefined;
  autoFocus?: boolean | undefined;
};

/** A search with its answers beneath: arrows go through them, Enter opens one or all, Esc puts them away. */
export function SearchBox(props: SearchBoxProps) {
  const listId = useId();
  const { shown, active, setActive, setShown, steer, pick } = useSteering(props);
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      className={classNames("find", props.open && "open")}
      role="search"
      action={props.action}
      onSubmit={(event) => {
        event.preventDefault();
        setShown(false);
        props.onSubmit?.(props.value);
      }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setShown(false)}
    >
      <Icon path={icons.search} size={18} />
      <input
        ref={input}
        type="search"
        name="q"
        role="combobox"
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && active ? `${listId}-${active.id}` : undefined}
        autoComplete="off"
        // A search page opens with its field in hand.
        autoFocus={props.autoFocus}
        placeholder={props.placeholder}
        value={props.value}
        onChange={(event) => {
          setShown(true);
          setActive(undefined);
          props.onChange(event.target.value);
        }}
        onFocus={() => setShown(true)}
        onKeyDown={steer}
      />
      <VisuallyHidden>
        <span role="status">{shown ? props.status : ""}</span>
      </VisuallyHidden>
      {shown && <Results listId={listId} active={active} box={props} onPoint={setActive} onPick={pick} />}
    </form>
  );
}

function useSteering(props: SearchBoxProps) {
  const [wanted, setShown] = useState(false);
  const [activeId, setActiveId] = useState<string>();
  const hits = props.groups.flatMap((group) => group.hits);
  const shown = wanted && props.value.trim() !== "" && (hits.length > 0 || props.status !== undefined);
  const active = hits.find((hit) => hit.id === activeId);
  function setActive(hit: SearchHit | undefined): void {
    setActiveId(hit?.id);
  }
  function pick(hit: SearchHit): void {
    setShown(false);
    setActive(undefined);
    if (props.onPick) props.onPick(hit);
    else window.location.assign(hit.href);
  }
  function step(by: 1 | -1): void {
    // One place more than there are hits: past the last comes the field itself.
    const places = hits.length + 1;
    const now = active ? hits.indexOf(active) + 1 : 0;
    setActive(hits[((now + by + places) % places) - 1]);
    setShown(true);
  }
  function steer(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Escape" && shown) setShown(false);
    else if (event.key === "Enter" && shown && active) pick(active);
    else return;
    event.preventDefault();
  }
  return { shown, active, setActive, setShown, steer, pick };
}

type ResultsProps = {
  listId: string;
  active: SearchHit | undefined;
  box: SearchBoxProps;
  onPoint: (hit: SearchHit) => void;
  onPick: (hit: SearchHit) => void;
};

function Results(props: ResultsProps) {
  const { listId, box } = props;
  return (
    <div className="results">
      <div id={listId} role="listbox" aria-label={box.label}>
        {box.groups
          .filter((group) => group.hits.length > 0)
          .map((group) => (
            <div role="group" aria-labelledby={`${listId}-${group.title}`} key={group.title}>
              <p className="results-group" id={`${listId}-${group.title}`}>
                {group.title}
              </p>
              {group.hits.map((hit) => (
                <Hit key={hit.id} hit={hit} results={props} />
              ))}
            </div>
          ))}
      </div>
      {(box.status || box.footer) && (
        <div className="results-foot">
          <span aria-hidden="true">{box.status}</span>
          {box.footer}
        </div>
      )}
    </div>
  );
}

function Hit(props: { hit: SearchHit; results: ResultsProps }) {
  const { hit, results } = props;
  function press(event: MouseEvent): void {
    // A new tab is the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    results.onPick(hit);
  }
  return (
    <a
      className={classNames("hit", !hit.picture && "text")}
      role="option"
      id={`${results.listId}-${hit.id}`}
      aria-selected={results.active === hit}
      href={hit.href}
      tabIndex={-1}
      onClick={press}
      onMouseMove={() => results.onPoint(hit)}
    >
      {hit.picture && <Picture source={hit.picture} sizes="48px" />}
      <span>
        <span className="hit-title">{hit.title}</span>
        {hit.medium && <span className="label-medium">{hit.medium}</span>}
      </span>
      {hit.aside && <span className="hit-aside">{hit.aside}</span>}
    </a>
  );
}
