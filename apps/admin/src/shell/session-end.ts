import { useSyncExternalStore } from "react";

export interface KeptDraft {
  key: string;
  /** What is being edited: "Bloom Strike". */
  name: string;
  /** What is unsaved: "price of 2 variants". */
  changes: string;
  keptAt: string;
}

interface State {
  /** When the session turned out to be over; undefined while it runs. */
  endedAt: string | undefined;
  setAside: boolean;
  drafts: readonly KeptDraft[];
}

let state: State = { endedAt: undefined, setAside: false, drafts: [] };
const watchers = new Set<() => void>();

function set(next: State): void {
  state = next;
  for (const watcher of watchers) watcher();
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

/** Notes that the shop no longer knows this session; the page stays, a dialog asks to sign in again. */
export function noteSessionEnd(): void {
  if (state.endedAt === undefined || state.setAside)
    set({ ...state, endedAt: state.endedAt ?? new Date().toISOString(), setAside: false });
}

/** The dialog is put aside to look at the page; the next refused request brings it back. */
export function setSessionEndAside(): void {
  set({ ...state, setAside: true });
}

/** The person signed in again. */
export function noteSessionBack(): void {
  set({ ...state, endedAt: undefined, setAside: false });
}

/** Remembers that something unsaved lies on this computer, so that the dialog can name it. */
export function noteDraft(draft: KeptDraft): void {
  set({ ...state, drafts: [...state.drafts.filter((one) => one.key !== draft.key), draft] });
}

/** It was saved or thrown away. */
export function forgetDraft(key: string): void {
  if (state.drafts.some((one) => one.key === key)) {
    set({ ...state, drafts: state.drafts.filter((one) => one.key !== key) });
  }
}

/** The end of the session and the drafts it leaves. */
export function useSessionEnd(): State {
  return useSyncExternalStore(watch, () => state);
}
