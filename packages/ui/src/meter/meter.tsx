import { type ReactNode, useId } from "react";

/** How much of something: always the words, the bar only beside them. */
export function Meter(props: { value: number; max: number; children: ReactNode }) {
  const wordsId = useId();
  return (
    <div className="measured">
      <p className="small" id={wordsId}>
        {props.children}
      </p>
      <meter className="meter" min={0} max={props.max} value={props.value} aria-labelledby={wordsId} />
    </div>
  );
}
