import type { AdminProductView } from "@atelier/contract/catalog";
import { admin } from "@atelier/client/react";
import { toast } from "@atelier/ui";
import { useEffect, useMemo, useRef, useState } from "react";
import { focusWrong } from "../../parts/focus-wrong.ts";
import { forgetDraft, noteDraft } from "../../shell/session-end.ts";
import { refusalOf, sayError } from "../../shell/refusal-words.ts";
import { locale, t } from "../../words/words.ts";
import { changesBetween } from "./draft-changes.ts";
import { type DraftErrors, readDraft } from "./draft-input.ts";
import { dropDraft, keepDraft, keptDraft } from "./kept-draft.ts";
import { clashes, mergeDrafts } from "./merge-drafts.ts";
import { type DraftStatus, draftOf, type ProductDraft } from "./product-draft.ts";
import { refusedFields } from "./refused-fields.ts";

const toDraft = (product: AdminProductView) => draftOf(product, locale());

/** The state of one product's editor: the draft, what differs, what is refused, saving and the conflict it may meet. */
export function useProductEditor(product: AdminProductView) {
  const utils = admin.useUtils();
  const [kept] = useState(() => keptDraft(product.id));
  const [base, setBase] = useState(kept?.base ?? product);
  const [draft, setDraft] = useState<ProductDraft>(kept?.draft ?? toDraft(product));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [conflict, setConflict] = useState<AdminProductView | null>(null);
  const underWay = useRef(false);
  const baseDraft = useMemo(() => toDraft(base), [base]);
  const changes = useMemo(() => changesBetween(baseDraft, draft), [baseDraft, draft]);
  const save = admin.products.save.useMutation();
  // Without unsaved changes the page follows the shop: pictures become ready, somebody else saves.
  if (changes.words === null && product.version >= base.version && product !== base) begin(product);
  useEffect(() => {
    if (changes.words === null) {
      dropDraft(base.id);
      forgetDraft(base.id);
      return undefined;
    }
    const words = changes.words;
    const timer = setTimeout(
      () => noteDraft({ key: base.id, name: draft.title, changes: words, keptAt: keepDraft(base, draft) }),
      400,
    );
    return () => clearTimeout(timer);
  }, [base, draft, changes.words]);
  useEffect(() => () => forgetDraft(base.id), [base.id]);

  function begin(from: AdminProductView): void {
    setBase(from);
    setDraft(toDraft(from));
    setErrors({});
  }
  function change(next: ProductDraft | ((before: ProductDraft) => ProductDraft)): void {
    setDraft(next);
  }
  function send(what: ProductDraft, over: AdminProductView, status: DraftStatus): void {
    // Two presses in one breath come before the page knows that it is saving.
    if (save.isPending || underWay.current) return;
    const reading = readDraft(what, { base: over, status, locale: locale() });
    setErrors(reading.errors ?? {});
    if (!reading.input) return focusWrong();
    underWay.current = true;
    save.mutate(reading.input, {
      onSuccess: (saved) => {
        underWay.current = false;
        settled(saved, over.status);
      },
      onError: (error) => {
        underWay.current = false;
        refused(error, { what, over, status });
      },
    });
  }
  function settled(saved: AdminProductView, before: DraftStatus): void {
    dropDraft(saved.id);
    forgetDraft(saved.id);
    setConflict(null);
    begin(saved);
    utils.products.byId.setData({ id: saved.id }, saved);
    void utils.products.list.invalidate();
    void utils.stock.invalidate();
    void utils.home.workList.invalidate();
    toast(saved.status === before ? t("product.saved") : t(`product.became.${saved.status}`, { title: saved.title }));
  }
  function refused(error: unknown, sent: { what: ProductDraft; over: AdminProductView; status: DraftStatus }): void {
    const { what, over, status } = sent;
    const refusal = refusalOf(error);
    if (refusal?.code !== "catalog.version-conflict") {
      const fields = refusal ? refusedFields(refusal) : {};
      setErrors(fields);
      // The dialog of the ended session speaks for itself.
      if (refusal?.code !== "account.signed-out") toast(sayError(error), { tone: "alert" });
      return focusWrong();
    }
    const theirs = refusal.detail.current as AdminProductView;
    const drafts = { base: toDraft(over), theirs: toDraft(theirs), mine: what };
    if (clashes(drafts).length > 0) return setConflict(theirs);
    // Nothing of theirs touches mine: both are kept without asking.
    const merged = mergeDrafts(drafts, "mine");
    setBase(theirs);
    setDraft(merged);
    const reading = readDraft(merged, {
      base: theirs,
      status: status === over.status ? theirs.status : status,
      locale: locale(),
    });
    if (reading.input)
      save.mutate(reading.input, {
        onSuccess: (saved) => settled(saved, theirs.status),
        onError: (again) => toast(sayError(again), { tone: "alert" }),
      });
  }
  function resolve(prefer: "mine" | "theirs"): void {
    if (!conflict) return;
    const merged = mergeDrafts({ base: baseDraft, theirs: toDraft(conflict), mine: draft }, prefer);
    setBase(conflict);
    setDraft(merged);
    setConflict(null);
    send(merged, conflict, conflict.status);
  }
  return {
    base,
    baseDraft,
    draft,
    change,
    changes,
    errors,
    conflict,
    keptAt: kept?.keptAt,
    saving: save.isPending,
    save: (status: DraftStatus = base.status) => send(draft, base, status),
    discard: () => begin(product.version >= base.version ? product : base),
    resolve,
    backToEditing: () => setConflict(null),
  };
}

export type ProductEditor = ReturnType<typeof useProductEditor>;
