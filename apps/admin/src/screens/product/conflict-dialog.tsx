import type { AdminProductView } from "@atelier/contract/catalog";
import { Button } from "@atelier/ui";
import { FormDialog, Kbd, Table, type TableColumn } from "@atelier/ui/admin";
import { Time } from "../../parts/time.tsx";
import { ago } from "../../parts/when.ts";
import { locale, t } from "../../words/words.ts";
import { type Clash, clashes } from "./merge-drafts.ts";
import { draftOf } from "./product-draft.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** Somebody saved the same things meanwhile: both are shown, and one chooses. Everything else is kept from both. */
export function ConflictDialog(props: { editor: ProductEditor }) {
  const { editor } = props;
  return editor.conflict && <Conflict editor={editor} theirs={editor.conflict} />;
}

function Conflict(props: { editor: ProductEditor; theirs: AdminProductView }) {
  const { editor, theirs } = props;
  const found = clashes({ base: editor.baseDraft, theirs: draftOf(theirs, locale()), mine: editor.draft });
  const others = Math.max(0, editor.changes.n - found.length);
  return (
    <FormDialog
      open
      dismissable={false}
      onClose={editor.backToEditing}
      title={t("conflict.title", { n: found.length, ago: ago(theirs.updatedAt) })}
      footNote={
        <Button onClick={editor.backToEditing}>
          {t("conflict.back")} <Kbd>Esc</Kbd>
        </Button>
      }
      actions={
        <>
          <Button busy={editor.saving} onClick={() => editor.resolve("theirs")}>
            {t("conflict.take")}
          </Button>
          <Button variant="primary" busy={editor.saving} onClick={() => editor.resolve("mine")}>
            {t("conflict.keep")}
          </Button>
        </>
      }
    >
      <p className="two">
        {t("conflict.words", { title: theirs.title, n: others })} <Time at={theirs.updatedAt} long />
      </p>
      <Table plain label={t("conflict.both")} columns={columns} rows={found} rowKey={(clash) => clash.key} />
    </FormDialog>
  );
}

const columns: TableColumn<Clash>[] = [
  { key: "what", head: t("conflict.what"), phone: "title", cell: (clash) => clash.label },
  { key: "base", head: t("conflict.before"), soft: true, width: "120px", cell: (clash) => <s>{clash.base || "–"}</s> },
  {
    key: "theirs",
    head: t("conflict.theirs"),
    width: "140px",
    phone: "value",
    cell: (clash) => <span className="wrap-words">{clash.theirs || "–"}</span>,
  },
  {
    key: "mine",
    head: t("conflict.mine"),
    width: "140px",
    phone: "sub",
    cell: (clash) => <b className="wrap-words">{clash.mine || "–"}</b>,
  },
];
