type Range<T> = { from: T | undefined; to: T | undefined };

/** One thing a list can be narrowed down by. A field cannot be added twice. */
export type FilterField = { key: string; label: string } & (
  | {
      kind: "choice";
      /** "is". */
      how: string;
      value: string | undefined;
      onChange: (value: string | undefined) => void;
      choices: readonly { value: string; label: string }[];
      /** The same with "is not"; setting one takes the other away. */
      not?: { how: string; value: string | undefined; onChange: (value: string | undefined) => void };
    }
  | {
      kind: "text";
      /** "contains". */
      how: string;
      value: string | undefined;
      onChange: (value: string | undefined) => void;
    }
  | {
      kind: "day";
      /** "since". */
      how: string;
      value: string | undefined;
      onChange: (value: string | undefined) => void;
    }
  | ({
      kind: "days";
      /** Whose days they are. */
      zone: string;
      onChange: (range: Range<string>) => void;
    } & Range<string>)
  | ({
      kind: "amounts";
      currency: string;
      /** In minor units. */
      onChange: (range: Range<number>) => void;
    } & Range<number>)
);
