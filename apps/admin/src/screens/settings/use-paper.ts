import type { SavedView } from "@atelier/contract/saved";
import { toast } from "@atelier/ui";
import { useEffect, useMemo, useRef, useState } from "react";
import { focusWrong } from "../../parts/focus-wrong.ts";
import { useSaveKey } from "../../parts/use-save-key.ts";
import { refusalOf, sayError } from "../../shell/refusal-words.ts";
import { forgetDraft, noteDraft } from "../../shell/session-end.ts";
import { locale, t } from "../../words/words.ts";
import { dropPaper, keepPaper, keptPaper } from "./kept-paper.ts";
import type { Paper, PaperErrors } from "./paper.ts";
import { changedKeys, clashingKeys, mergeUnits, type ThreeUnits } from "./units.ts";

interface Saving<View, Input> {
  isPending: boolean;
  mutate: (input: Input, on: { onSuccess: (saved: View) => void; onError: (error: unknown) => void }) => void;
}

export interface PaperUse<View, Input> {
  view: View;
  readOnly: boolean;
  save: Saving<View, Input>;
  onSaved: (saved: View) => void;
}

/** The state of a page of settings: what is typed, what differs, what is refused, saving and the conflict it may meet. */
export function usePaper<View extends { saved: SavedView }, Draft extends object, Input, U>(
  paper: Paper<View, Draft, Input, U>,
  use: PaperUse<View, Input>,
) {
  const { view, save, readOnly } = use;
  const [kept] = useState(() => (readOnly ? undefined : keptPaper<View, Draft>(paper.key, paper.toDraft(view))));
  const [base, setBase] = useState(kept?.base ?? view);
  const [draft, setDraft] = useState<Draft>(kept?.draft ?? paper.toDraft(view));
  const [errors, setErrors] = useState<PaperErrors>({});
  const [conflict, setConflict] = useState<View | null>(null);
  const underWay = useRef(false);
  const before = useMemo(() => paper.units(paper.toDraft(base)), [paper, base]);
  const now = useMemo(() => paper.units(draft), [paper, draft]);
  const changed = changedKeys(before, now);
  const changes = readOnly || changed.length === 0 ? null : said(changed.map((key) => paper.say(key, before, now)));
  // Without unsaved changes the page follows the shop.
  if (changed.length === 0 && view !== base && view.saved.version >= base.saved.version) begin(view);
  useKept(paper, { base, draft, changes });

  function begin(from: View): void {
    setBase(from);
    setDraft(paper.toDraft(from));
    setErrors({});
  }
  function send(what: Draft, over: View): void {
    // Two presses in one breath come before the page knows that it is saving.
    if (save.isPending || underWay.current) return;
    const reading = paper.read(what, over);
    setErrors(reading.errors ?? {});
    if (!reading.input) return focusWrong();
    underWay.current = true;
    save.mutate(reading.input, {
      onSuccess: (saved) => {
        underWay.current = false;
        dropPaper(paper.key);
        forgetDraft(paper.key);
        setConflict(null);
        begin(saved);
        use.onSaved(saved);
        toast(t("settings.saved"));
      },
      onError: (error) => {
        underWay.current = false;
        refused(error, what, over);
      },
    });
  }
  function refused(error: unknown, what: Draft, over: View): void {
    const refusal = refusalOf(error);
    if (refusal?.code === "settings.version-conflict") return meet(refusal.detail.current as View, what, over);
    const { field, fields } = refusal?.detail ?? {};
    const named = fields && Object.keys(fields).length > 0 ? fields : field ? { [field]: sayError(error) } : {};
    setErrors(named);
    // The dialog of the ended session speaks for itself.
    if (refusal?.code !== "account.signed-out") toast(sayError(error), { tone: "alert" });
    focusWrong();
  }
  function meet(theirs: View, what: Draft, over: View): void {
    const three = { base: unitsOf(over), theirs: unitsOf(theirs), mine: paper.units(what) };
    if (asked(three).length > 0) return setConflict(theirs);
    // Nothing of theirs touches mine: both are kept without asking.
    const merged = paper.rebuild(mergeUnits(three, "mine"));
    setBase(theirs);
    setDraft(merged);
    send(merged, theirs);
  }
  function asked(three: ThreeUnits<U>): string[] {
    return clashingKeys(three).filter((key) => !paper.quiet?.(key));
  }
  function unitsOf(one: View) {
    return paper.units(paper.toDraft(one));
  }
  function resolve(prefer: "mine" | "theirs"): void {
    if (!conflict) return;
    const three = { base: before, theirs: unitsOf(conflict), mine: now };
    const merged = paper.rebuild(mergeUnits(three, prefer));
    setBase(conflict);
    setDraft(merged);
    setConflict(null);
    if (changedKeys(three.theirs, paper.units(merged)).length === 0) {
      use.onSaved(conflict);
      return begin(conflict);
    }
    send(merged, conflict);
  }
  useSaveKey(() => changes !== null && send(draft, base));
  const clashes = conflict
    ? asked({ base: before, theirs: unitsOf(conflict), mine: now }).map((key) => ({
        key,
        label: paper.label(key, now.has(key) ? now : before),
        base: text(before.get(key)),
        theirs: text(unitsOf(conflict).get(key)),
        mine: text(now.get(key)),
      }))
    : [];
  function text(unit: U | undefined): string {
    return unit === undefined ? "" : paper.show(unit);
  }
  return {
    base,
    draft,
    errors,
    changes,
    readOnly,
    keptAt: kept && changes !== null ? kept.keptAt : undefined,
    saving: save.isPending,
    change: setDraft as (next: (before: Draft) => Draft) => void,
    save: () => send(draft, base),
    discard: () => begin(view.saved.version >= base.saved.version ? view : base),
    conflict: conflict && {
      saved: conflict.saved,
      clashes,
      others: changed.length - clashes.length,
      resolve,
      back: () => setConflict(null),
    },
  };
}

export type PaperEditor = Omit<ReturnType<typeof usePaper>, "draft" | "change" | "base">;

function said(parts: readonly string[]): string {
  const words = [...new Set(parts.filter((part) => part !== ""))];
  const shown = words.length > 4 ? [...words.slice(0, 3), t("settings.andMore", { n: words.length - 3 })] : words;
  return new Intl.ListFormat(locale(), { type: "unit" }).format(shown);
}

function useKept<View extends { saved: SavedView }, Draft, Input, U>(
  paper: Paper<View, Draft, Input, U>,
  { base, draft, changes }: { base: View; draft: Draft; changes: string | null },
): void {
  useEffect(() => {
    if (changes === null) {
      dropPaper(paper.key);
      forgetDraft(paper.key);
      return undefined;
    }
    const timer = setTimeout(
      () => noteDraft({ key: paper.key, name: paper.name(), changes, keptAt: keepPaper(paper.key, base, draft) }),
      400,
    );
    return () => clearTimeout(timer);
  }, [paper, base, draft, changes]);
  useEffect(() => () => forgetDraft(paper.key), [paper]);
}
