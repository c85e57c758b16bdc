import { type ReactNode, useId } from "react";

export type ProgressBarProps = {
  /** "41.8 of 67.2 MB, about 20 s left". */
  label: ReactNode;
  value: number;
  max: number;
  /** Stop, try again. */
  action?: ReactNode;
};

/** Work under way, in words first; the bar only beside them. */
export function ProgressBar(props: ProgressBarProps) {
  const id = useId();
  return (
    <div className="progress">
      <p>
        <span id={id}>{props.label}</span>
        {props.action}
      </p>
      <progress aria-labelledby={id} value={props.value} max={props.max} />
    </div>
  );
}
