import { type ComponentProps, type ReactNode, type Ref, useEffect, useId, useRef } from "react";
import { classNames } from "../class-names.ts";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  /** At the end of the line: how many there are. */
  count?: ReactNode;
  /** Some of what it stands for is chosen. */
  mixed?: boolean | undefined;
};

/** A box with its words; the whole line can be pressed. */
export function Checkbox(props: CheckboxProps) {
  const { label, count, mixed, className, ...rest } = props;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed ?? false;
  }, [mixed]);
  return (
    <label className={classNames("check", className)}>
      <input ref={box} {...rest} type="checkbox" />
      <span>{label}</span>
      {count !== undefined && <span className="count">{count}</span>}
    </label>
  );
}

/** One of several, in a line of its own. Radios of one `name` belong together. */
export function Radio(props: Omit<ComponentProps<"input">, "type"> & { label: ReactNode; count?: ReactNode }) {
  const { label, count, className, ...rest } = props;
  return (
    <label className={classNames("check", className)}>
      <input {...rest} type="radio" />
      <span>{label}</span>
      {count !== undefined && <span className="count">{count}</span>}
    </label>
  );
}

/** On or off, at once. */
export function Switch(props: Omit<ComponentProps<"input">, "type" | "role"> & { label: ReactNode }) {
  const { label, className, ...rest } = props;
  return (
    <label className={classNames("switch", className)}>
      <input {...rest} type="checkbox" role="switch" />
      <i aria-hidden="true" />
      <span>{label}</span>
    </label>
  );
}

export type RadioCard = {
  value: string;
  title: ReactNode;
  /** What it costs, at the end of the line. */
  price?: ReactNode;
  /** What comes with it: "Leaves Tuesday 24 November." */
  terms?: ReactNode;
  /** Why it cannot be chosen; also switches it off. */
  cannot?: ReactNode;
};

export type RadioCardsProps = {
  /** The question, as the group's name. */
  label: ReactNode;
  hideLabel?: boolean | undefined;
  name?: string | undefined;
  cards: readonly RadioCard[];
  value: string | null;
  onChange: (value: string) => void;
  error?: ReactNode;
  /** On the way that is chosen: where the focus goes when it is refused. */
  chosenRef?: Ref<HTMLInputElement> | undefined;
};

/** Ways of doing something, each with its price and terms, between rules: delivery, licences, saved addresses. */
export function RadioCards(props: RadioCardsProps) {
  const own = useId();
  const errorId = `${own}-error`;
  return (
    <fieldset className="ways" aria-describedby={props.error ? errorId : undefined}>
      <legend className={props.hideLabel ? "sr" : "ways-name"}>{props.label}</legend>
      {props.cards.map((card) => (
        <label className="way" key={card.value}>
          <input
            ref={card.value === props.value ? props.chosenRef : undefined}
            type="radio"
            name={props.name ?? own}
            value={card.value}
            checked={card.value === props.value}
            disabled={card.cannot !== undefined}
            onChange={() => props.onChange(card.value)}
          />
          <span className="way-title">{card.title}</span>
          <span className="money">{card.price}</span>
          {(card.cannot ?? card.terms) && <small>{card.cannot ?? card.terms}</small>}
        </label>
      ))}
      {props.error && (
        <p className="error" id={errorId}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
