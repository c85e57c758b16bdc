import { useEffect, useRef } from "react";

type Press = (event: KeyboardEvent) => void;
type Keymap = Record<string, Press>;

const storedAt = "atelier-single-keys";
const maps: { current: Keymap }[] = [];
let pending: { key: string; until: number } | undefined;

/** Whether single letters act; some people switch them off (WCAG 2.1.4). */
export function singleKeysAct(): boolean {
  return localStorage.getItem(storedAt) !== "off";
}

/** Keeps the choice about single letters on this device. */
export function letSingleKeysAct(act: boolean): void {
  if (act) localStorage.removeItem(storedAt);
  else localStorage.setItem(storedAt, "off");
}

/** Keys while this is on the page: `/`, `g o`, `mod+s` (Ctrl, or ⌘ on a Mac). The newest map wins. */
export function useKeys(keys: Keymap): void {
  const ref = useRef(keys);
  useEffect(() => {
    ref.current = keys;
  });
  useEffect(() => {
    maps.push(ref);
    if (maps.length === 1) document.addEventListener("keydown", listen);
    return () => {
      maps.splice(maps.indexOf(ref), 1);
      if (maps.length === 0) document.removeEventListener("keydown", listen);
    };
  }, []);
}

function listen(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  const chord = name.startsWith("mod+");
  if (!chord && (!singleKeysAct() || isTyping(event.target) || isOverlaid())) return;
  const sequence = pending && pending.until > Date.now() ? `${pending.key} ${name}` : undefined;
  pending = undefined;
  const press = (sequence && found(sequence)) ?? found(name);
  if (press) {
    event.preventDefault();
    press(event);
  } else if (startsSequence(name)) {
    pending = { key: name, until: Date.now() + 1200 };
  }
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `mod+${key}`;
  return event.altKey ? `alt+${key}` : key;
}

function found(name: string): Press | undefined {
  return maps.findLast((map) => map.current[name])?.current[name];
}

function startsSequence(name: string): boolean {
  return maps.some((map) => Object.keys(map.current).some((key) => key.startsWith(`${name} `)));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=listbox]",
    ) !== null
  );
}

function isOverlaid(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], dialog[open]") !== null;
}
