import { useState } from "react";

export interface Selection {
  chosen: ReadonlySet<string>;
  /** Everything that matches, also what is on other pages. */
  all: boolean;
  choose: (chosen: ReadonlySet<string>) => void;
  toggle: (key: string) => void;
  chooseAll: () => void;
  clear: () => void;
}

const nothing: ReadonlySet<string> = new Set();

/** The rows chosen in a list; another question to the list begins with none. */
export function useSelection(question: string): Selection {
  const [kept, setKept] = useState({ question, chosen: nothing, all: false });
  const { chosen, all } = kept.question === question ? kept : { chosen: nothing, all: false };
  const set = (next: ReadonlySet<string>, every = false) => setKept({ question, chosen: next, all: every });
  return {
    chosen,
    all,
    choose: (next) => set(next),
    toggle(key) {
      const next = new Set(chosen);
      if (!next.delete(key)) next.add(key);
      set(next);
    },
    chooseAll: () => set(chosen, true),
    clear: () => set(nothing),
  };
}
