import { ConflictDialog } from "../../parts/conflict-dialog.tsx";
import { locale } from "../../words/words.ts";
import { clashes } from "./merge-drafts.ts";
import { draftOf } from "./product-draft.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** Somebody saved the same things of this product meanwhile. */
export function ProductConflict(props: { editor: ProductEditor }) {
  const { editor } = props;
  const theirs = editor.conflict;
  if (!theirs) return null;
  const found = clashes({ base: editor.baseDraft, theirs: draftOf(theirs, locale()), mine: editor.draft });
  return (
    <ConflictDialog
      name={theirs.title}
      by={theirs.savedBy}
      at={theirs.updatedAt}
      clashes={found}
      others={Math.max(0, editor.changes.n - found.length)}
      busy={editor.saving}
      onResolve={editor.resolve}
      onBack={editor.backToEditing}
    />
  );
}
