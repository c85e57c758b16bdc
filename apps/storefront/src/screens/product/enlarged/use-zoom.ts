import { type RefObject, useEffect, useRef, useState } from "react";
import { type Point, pushed, scaledTo, WHOLE, type ZoomBox, type ZoomView } from "./zoom-view.ts";

const STEP = 1.5;
const CLOSE_UP = 2.5;
const SWIPE_PX = 60;
const WHEEL = 0.002;

export type Zoom = {
  stage: RefObject<HTMLDivElement | null>;
  view: ZoomView;
  /** A finger or the mouse holds it. */
  held: boolean;
  grow: () => void;
  shrink: () => void;
  whole: () => void;
  push: (by: Point) => void;
};

/** A picture to be grown and pushed: by wheel, by one finger or two, by keys and buttons. */
export function useZoom(onSwipe: (by: 1 | -1) => void): Zoom {
  const stage = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(WHOLE);
  const [held, setHeld] = useState(false);
  const now = useRef({ view, onSwipe });
  useEffect(() => {
    now.current = { view, onSwipe };
  });
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    return watchHands(element, {
      change: (next) => setView((before) => next(before, boxOf(element))),
      hold: setHeld,
      swipe(by) {
        if (now.current.view.scale === 1) now.current.onSwipe(by);
      },
    });
  }, []);
  function change(next: (view: ZoomView, box: ZoomBox) => ZoomView): void {
    const element = stage.current;
    if (element) setView((before) => next(before, boxOf(element)));
  }
  const by = (times: number) => change((before, box) => scaledTo(before, before.scale * times, { at: MIDDLE, box }));
  return {
    stage,
    view,
    held,
    grow: () => by(STEP),
    shrink: () => by(1 / STEP),
    whole: () => setView(WHOLE),
    push: (way) => change((before, box) => pushed(before, way, box)),
  };
}

const MIDDLE: Point = { x: 0, y: 0 };

type Hands = {
  change: (next: (view: ZoomView, box: ZoomBox) => ZoomView) => void;
  hold: (held: boolean) => void;
  swipe: (by: 1 | -1) => void;
};

/** Follows wheel, mouse and fingers until it is told to stop. */
function watchHands(element: HTMLElement, hands: Hands): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const fingers = new Map<number, Point>();
  let began: Point = MIDDLE;
  let most = 0;
  const zoomAt = (event: MouseEvent, times: (scale: number) => number) =>
    hands.change((view, box) => scaledTo(view, times(view.scale), { at: fromMiddle(element, event), box }));

  element.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      // A pinch on a trackpad arrives as small turns of the wheel with Ctrl held.
      const turn = event.deltaY * (event.deltaMode === 0 ? 1 : 30) * (event.ctrlKey ? 5 : 1);
      zoomAt(event, (scale) => scale * Math.exp(-turn * WHEEL));
    },
    { signal, passive: false },
  );
  element.addEventListener("dblclick", (event) => zoomAt(event, (scale) => (scale > 1 ? 1 : CLOSE_UP)), { signal });
  element.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      if (fingers.size === 0) [began, most] = [pointOf(event), 0];
      fingers.set(event.pointerId, pointOf(event));
      most = Math.max(most, fingers.size);
      hands.hold(true);
    },
    { signal },
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      const before = [...fingers.values()];
      if (!fingers.has(event.pointerId)) return;
      fingers.set(event.pointerId, pointOf(event));
      hands.change(moveOf(element, before, [...fingers.values()]));
    },
    { signal },
  );
  function letGo(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    hands.hold(false);
    const way = event.clientX - began.x;
    const across = Math.abs(way) > SWIPE_PX && Math.abs(way) > Math.abs(event.clientY - began.y);
    if (event.type === "pointerup" && most === 1 && across) hands.swipe(way < 0 ? 1 : -1);
  }
  element.addEventListener("pointerup", letGo, { signal });
  element.addEventListener("pointercancel", letGo, { signal });
  return () => stop.abort();
}

/** What one finger pushes, and two spread. */
function moveOf(element: HTMLElement, before: readonly Point[], after: readonly Point[]) {
  const from = midOf(before);
  const to = midOf(after);
  const spread = distance(before) > 0 ? distance(after) / distance(before) : 1;
  const at = fromMiddle(element, { clientX: from.x, clientY: from.y });
  // Grown before it is pushed: what is still whole cannot be pushed, and would lose the way.
  return (view: ZoomView, box: ZoomBox) => {
    const grown = spread === 1 ? view : scaledTo(view, view.scale * spread, { at, box });
    return pushed(grown, { x: to.x - from.x, y: to.y - from.y }, box);
  };
}

function pointOf(event: MouseEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

function midOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, one) => ({ x: all.x + one.x, y: all.y + one.y }), MIDDLE);
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function distance([a, b]: readonly Point[]): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

function fromMiddle(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const box = element.getBoundingClientRect();
  return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
}

/** The picture's size without what it was grown by. */
function boxOf(element: HTMLElement): ZoomBox {
  const picture = element.querySelector("img");
  return {
    stage: { width: element.clientWidth, height: element.clientHeight },
    picture: { width: picture?.offsetWidth ?? 0, height: picture?.offsetHeight ?? 0 },
  };
}
