import type { Focus } from "@atelier/contract/common";
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from "react";
import { t } from "../../words/words.ts";

const STEP = 5;
const MIDDLE: Focus = { x: 50, y: 50 };

export const focusHint = "media-focus-hint";

/** A picture on which the point is set that stays in sight where it is cropped: by a click, or by arrow keys. */
export function FocusPick(props: {
  name: string;
  focus: Focus | null;
  onChange: (focus: Focus) => void;
  children: ReactNode;
}) {
  const { focus, onChange } = props;
  const at = focus ?? MIDDLE;
  function click(event: MouseEvent<HTMLButtonElement>): void {
    // Pressed by key, it has no point.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onChange({
      x: percent((event.clientX - box.left) / box.width),
      y: percent((event.clientY - box.top) / box.height),
    });
  }
  function press(event: KeyboardEvent): void {
    const step = event.shiftKey ? 1 : STEP;
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!way) return;
    event.preventDefault();
    const [x = 0, y = 0] = way;
    onChange({ x: percent((at.x + x) / 100), y: percent((at.y + y) / 100) });
  }
  return (
    <button
      type="button"
      className="focus-pick"
      aria-label={`${t("media.focusOf", { name: props.name })}, ${focusWords(focus)}`}
      aria-describedby={focusHint}
      onClick={click}
      onKeyDown={press}
    >
      {props.children}
      {focus && <span className="focus-mark" style={{ left: `${at.x}%`, top: `${at.y}%` } as CSSProperties} />}
    </button>
  );
}

/** Where the point is, in words. */
export function focusWords(focus: Focus | null): string {
  return focus ? t("media.focusAt", focus) : t("media.focusMiddle");
}

function percent(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 100);
}
