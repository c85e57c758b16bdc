import type { IconPath } from "./icon-paths.ts";

export type IconProps = {
  path: IconPath;
  /** 14 and 12 px for rows and chips. */
  size?: 12 | 14 | 16 | 18 | undefined;
  /** Twice the line, for dots. */
  bold?: boolean | undefined;
};

/** A line drawing on a 16 px grid. Decoration only: the words beside it say what it is. */
export function Icon(props: IconProps) {
  const size = props.size ?? 16;
  return (
    <svg className={props.bold ? "ico bold" : "ico"} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={props.path} />
    </svg>
  );
}
