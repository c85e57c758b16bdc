import { type KeyboardEvent, useState } from "react";
import { classNames } from "../class-names.ts";
import { useWords } from "../locale/locale.tsx";

export type StepperProps = {
  /** What is counted: "Quantity of Press Room". */
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number | undefined;
  max?: number | undefined;
  size?: "normal" | "tall" | undefined;
  disabled?: boolean | undefined;
};

/** A number to step or to type. What is typed counts on Enter or on leaving; beyond the limits it becomes the limit. */
export function Stepper(props: StepperProps) {
  const words = useWords();
  const { value, min = 1, max = 999, size = "normal", disabled } = props;
  const [draft, setDraft] = useState<string | null>(null);
  function set(next: number): void {
    setDraft(null);
    const within = Math.min(max, Math.max(min, next));
    if (within !== value) props.onChange(within);
  }
  function settle(): void {
    if (draft === null) return;
    const typed = Number.parseInt(draft, 10);
    if (Number.isNaN(typed)) setDraft(null);
    else set(typed);
  }
  function steer(event: KeyboardEvent): void {
    if (event.key === "Enter") settle();
    else if (event.key === "ArrowUp") set(value + 1);
    else if (event.key === "ArrowDown") set(value - 1);
    else return;
    event.preventDefault();
  }
  return (
    <div className={classNames("stepper", size === "tall" && "tall")} role="group" aria-label={props.label}>
      <button type="button" aria-label={words.fewer} disabled={disabled || value <= min} onClick={() => set(value - 1)}>
        {"\u2212"}
      </button>
      <input
        aria-label={props.label}
        inputMode="numeric"
        value={draft ?? String(value)}
        disabled={disabled}
        onChange={(event) => setDraft(event.target.value.replace(/\D/g, ""))}
        onFocus={(event) => event.target.select()}
        onBlur={settle}
        onKeyDown={steer}
      />
      <button type="button" aria-label={words.more} disabled={disabled || value >= max} onClick={() => set(value + 1)}>
        +
      </button>
    </div>
  );
}
