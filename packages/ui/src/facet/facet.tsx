import type { ReactNode } from "react";
import { Checkbox } from "../choice/choice.tsx";
import { useLocale, useWords } from "../locale/locale.tsx";

/** All ways to narrow a list down, in one column. */
export function FacetList(props: { label?: string | undefined; busy?: boolean | undefined; children: ReactNode }) {
  const words = useWords();
  return (
    <aside className="facets" aria-label={props.label ?? words.narrow} aria-busy={props.busy || undefined}>
      {props.children}
    </aside>
  );
}

/** One question of the list: "Kind", "Price". */
export function Facet(props: { title: ReactNode; more?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="facet">
      <legend>{props.title}</legend>
      {props.children}
      {props.more}
    </fieldset>
  );
}

export type FacetOptionProps = {
  label: ReactNode;
  /** How many would be left. None: shown, switched off, unless it is what one would take away. */
  count: number;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** For browsers without script: what is sent, and the form that sends it. */
  name?: string | undefined;
  value?: string | undefined;
  form?: string | undefined;
};

/** One answer with its count. */
export function FacetOption(props: FacetOptionProps) {
  const locale = useLocale();
  return (
    <Checkbox
      label={props.label}
      count={numbersOf(locale).format(props.count)}
      name={props.name}
      value={props.value}
      form={props.form}
      checked={props.checked}
      disabled={props.count === 0 && !props.checked}
      onChange={(event) => props.onChange(event.target.checked)}
    />
  );
}

const numbers = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than drawing the line it is for. */
function numbersOf(locale: string): Intl.NumberFormat {
  const known = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, known);
  return known;
}

/** Two ends of a range with a word between them; put two `Input`s in. */
export function FacetRange(props: { from: ReactNode; to: ReactNode; between?: string | undefined }) {
  const words = useWords();
  return (
    <div className="range">
      {props.from}
      <span>{props.between ?? words.to}</span>
      {props.to}
    </div>
  );
}
