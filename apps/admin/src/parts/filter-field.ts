/** One thing a list can be narrowed down by. A field of one value cannot be added twice. */
export type FilterField = {
  key: string;
  label: string;
  /** "is", "since". */
  how: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
} & ({ kind: "choice"; choices: readonly { value: string; label: string }[] } | { kind: "day" });
