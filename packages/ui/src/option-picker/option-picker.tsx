import { type ReactNode, useId } from "react";
import { useWords } from "../locale/locale.tsx";

export type PickerOption = {
  value: string;
  label: ReactNode;
  /** Said beside it in small type: "sold out", "+ £2.00". */
  note?: ReactNode;
  /** Struck through. It can still be chosen, so that the page can say when it comes back. */
  unavailable?: boolean | undefined;
  /** There is no such thing together with the other choices. */
  disabled?: boolean | undefined;
};

export type OptionPickerProps = {
  /** "Size". */
  label: ReactNode;
  options: readonly PickerOption[];
  value: string | null;
  onChange: (value: string) => void;
  /** Beside the label, in plain weight. */
  aside?: ReactNode;
};

/** Options as words in a row, a hairline under the chosen one; what cannot be had is struck through and says so. */
export function OptionPicker(props: OptionPickerProps) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="choice-name">
        {props.label} {props.aside && <span>{props.aside}</span>}
      </legend>
      <div className="options">
        {props.options.map((option) => (
          <OptionWord key={option.value} name={name} option={option} picker={props} />
        ))}
      </div>
    </fieldset>
  );
}

function OptionWord(props: { name: string; option: PickerOption; picker: OptionPickerProps }) {
  const words = useWords();
  const { option, picker } = props;
  const struck = option.unavailable || option.disabled;
  const note = option.note ?? (option.disabled ? words.notMade : option.unavailable ? words.soldOut : null);
  return (
    <label className="option" data-struck={struck || undefined}>
      <input
        className="sr"
        type="radio"
        name={props.name}
        value={option.value}
        checked={option.value === picker.value}
        disabled={option.disabled}
        onChange={() => picker.onChange(option.value)}
      />
      {struck ? <s>{option.label}</s> : <span>{option.label}</span>}
      {note && <small>{note}</small>}
    </label>
  );
}
