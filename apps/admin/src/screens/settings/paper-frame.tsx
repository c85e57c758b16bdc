import type { SavedView } from "@atelier/contract/saved";
import { Note } from "@atelier/ui";
import { PageHead, SaveBar } from "@atelier/ui/admin";
import type { ReactNode } from "react";
import { ConflictDialog } from "../../parts/conflict-dialog.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Time } from "../../parts/time.tsx";
import { t } from "../../words/words.ts";
import { SettingsViews } from "./settings-views.tsx";
import type { PaperEditor } from "./use-paper.ts";

export interface PaperFrameProps {
  page: "shop" | "delivery" | "taxes";
  title: string;
  facts: string;
  editor: PaperEditor;
  saved: SavedView;
  children: ReactNode;
}

/** Round every page of settings: its head and tabs, the one save, the guard, and the dialog when two wrote at once. */
export function PaperFrame(props: PaperFrameProps) {
  const { editor, saved } = props;
  const { conflict } = editor;
  const wrong = Object.keys(editor.errors).length;
  return (
    <>
      <title>{props.title}</title>
      <PageHead
        title={t("place.settings")}
        facts={editor.readOnly ? t("settings.readOnly") : <Facts words={props.facts} saved={saved} />}
      />
      <SettingsViews current={props.page} />
      {editor.keptAt && (
        <div className="pad pt-s5">
          <Note tone="info">
            {t("product.keptFrom")} <Time at={editor.keptAt} long />
          </Note>
        </div>
      )}
      <div className="under-tabs">{props.children}</div>
      <SaveBar
        changes={editor.changes}
        saveLabel={t("save.do")}
        busy={editor.saving}
        onSave={editor.save}
        onDiscard={editor.discard}
        blocker={wrong > 0 ? t("product.stops", { n: wrong }) : undefined}
      />
      <LeaveGuard changes={editor.changes} />
      {conflict && (
        <ConflictDialog
          name={props.title}
          by={conflict.saved.by}
          at={conflict.saved.at}
          clashes={conflict.clashes}
          others={conflict.others}
          busy={editor.saving}
          onResolve={conflict.resolve}
          onBack={conflict.back}
        />
      )}
    </>
  );
}

function Facts(props: { words: string; saved: SavedView }) {
  const { at, by } = props.saved;
  return (
    <>
      {props.words}
      {at && (
        <>
          {", "}
          {by ? t("settings.savedBy", { by }) : t("settings.savedLast")} <Time at={at} />
        </>
      )}
    </>
  );
}
