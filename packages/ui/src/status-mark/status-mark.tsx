import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type StatusShape = "full" | "open" | "half" | "triangle" | "square" | "barred" | "check" | "back";
export type StatusTone = "plain" | "ok" | "warn" | "alert" | "info" | "off";

type Drawing = { line?: string; fill?: string };

const ring = "M9 5A4 4 0 1 1 1 5a4 4 0 0 1 8 0z";

const drawings: Record<StatusShape, Drawing> = {
  full: { fill: "M9.7 5A4.7 4.7 0 1 1 .3 5a4.7 4.7 0 0 1 9.4 0z" },
  open: { line: ring },
  half: { line: ring, fill: "M5 1a4 4 0 0 1 0 8z" },
  triangle: { fill: "M5 .5 9.8 9.3H.2z" },
  square: { line: "M1.2 1.2h7.6v7.6H1.2z" },
  barred: { line: `${ring}M2.2 7.8 7.8 2.2` },
  check: { line: "M1 5.2 4 8.2 9.2 1.8" },
  back: { line: "M9 8V4.5H1.5M4 1.8 1.3 4.5 4 7.2" },
};

export type StatusMarkProps = {
  shape: StatusShape;
  tone?: StatusTone | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A status: a word and one of eight shapes, never colour alone. */
export function StatusMark(props: StatusMarkProps) {
  const { tone = "plain" } = props;
  return (
    <span className={classNames("state", tone !== "plain" && tone, props.className)}>
      <StatusShapeMark shape={props.shape} />
      {props.children}
    </span>
  );
}

/** The shape alone, for places where the word stands elsewhere. */
export function StatusShapeMark(props: { shape: StatusShape }) {
  const { line, fill } = drawings[props.shape];
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      {line && <path d={line} />}
      {fill && <path className="fill" d={fill} />}
    </svg>
  );
}
