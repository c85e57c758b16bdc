import type { ReactNode } from "react";
import { StatusMark, type StatusShape, type StatusTone } from "../../status-mark/status-mark.tsx";

/** How a thing stands, whatever it is. Only what needs a person has colour; what is finished steps back. */
export type Standing =
  | "settled"
  | "good"
  | "todo"
  | "part"
  | "late"
  | "doubt"
  | "failed"
  | "pending"
  | "held"
  | "equal"
  | "returned";

const looks: Record<Standing, { shape: StatusShape; tone: StatusTone }> = {
  settled: { shape: "full", tone: "off" },
  good: { shape: "full", tone: "ok" },
  todo: { shape: "open", tone: "plain" },
  part: { shape: "half", tone: "plain" },
  late: { shape: "half", tone: "alert" },
  doubt: { shape: "triangle", tone: "warn" },
  failed: { shape: "triangle", tone: "alert" },
  pending: { shape: "square", tone: "off" },
  held: { shape: "barred", tone: "off" },
  equal: { shape: "check", tone: "ok" },
  returned: { shape: "back", tone: "off" },
};

/** The word for a state with the mark its standing calls for. */
export function StatusWord(props: { standing: Standing; children: ReactNode }) {
  const { shape, tone } = looks[props.standing];
  return (
    <StatusMark shape={shape} tone={tone}>
      {props.children}
    </StatusMark>
  );
}
