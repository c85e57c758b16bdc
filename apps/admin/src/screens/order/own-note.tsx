import { Button } from "@atelier/ui";
import { Kbd } from "@atelier/ui/admin";
import { type KeyboardEvent, useState } from "react";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";
import type { OrderActions } from "./use-order-acts.ts";

interface OwnNoteProps {
  orderId: string;
  noteId: string;
  text: string;
  act: OrderActions["changeNote"];
}

/** A note one wrote oneself, to be put better in place. */
export function OwnNote({ orderId, noteId, text, act }: OwnNoteProps) {
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <>
        <blockquote>{text}</blockquote>
        <button type="button" className="act" onClick={() => setDraft(text)}>
          {t("timeline.change")}
        </button>
      </>
    );
  }
  const busy = act.isPending && act.variables.noteId === noteId;
  function keep(): void {
    const said = draft?.trim() ?? "";
    if (said === "" || busy) return;
    act.mutate({ id: orderId, noteId, text: said }, { onSuccess: () => setDraft(null) });
  }
  function steer(event: KeyboardEvent): void {
    if (event.key === "Escape") setDraft(null);
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    keep();
  }
  return (
    <div className="own-note">
      <textarea
        className="input"
        aria-label={t("timeline.changeNote")}
        autoFocus
        rows={Math.min(8, draft.split("\n").length + 1)}
        maxLength={4000}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={steer}
      />
      <span className="does">
        <Button size="small" onClick={() => setDraft(null)}>
          {t("dialog.back")}
        </Button>
        <Button size="small" variant="primary" busy={busy} onClick={keep}>
          {t("timeline.keep")} <Kbd>Ctrl ↵</Kbd>
        </Button>
      </span>
      {act.error && act.variables?.noteId === noteId && (
        <p className="error" role="alert">
          {sayError(act.error)}
        </p>
      )}
    </div>
  );
}
