import { useId } from "react";

export type Segment = { value: string; label: string };

/** One of a few, side by side: Add, Take off, Set to. */
export function Segmented(props: {
  label: string;
  segments: readonly Segment[];
  value: string;
  onChange: (value: string) => void;
}) {
  const name = useId();
  return (
    <div className="opts" role="radiogroup" aria-label={props.label}>
      {props.segments.map((segment) => (
        <label key={segment.value}>
          <input
            className="sr"
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === props.value}
            onChange={() => props.onChange(segment.value)}
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
