import { admin } from "@atelier/client/react";
import type { ListName, SavedView } from "@atelier/contract/views";
import { Button, Checkbox, Field, Input } from "@atelier/ui";
import { FormDialog } from "@atelier/ui/admin";
import { type FormEvent, useId, useState } from "react";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";

export interface ViewNameDialogProps {
  list: ListName;
  search: string;
  mayShare: boolean;
  /** The view that gets another name; without one a new view is kept. */
  renamed: SavedView | undefined;
  proposal: string;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
}

/** Asks under which name a view is kept, and for whom. */
export function ViewNameDialog(props: ViewNameDialogProps) {
  const { renamed, onClose } = props;
  const formId = useId();
  const utils = admin.useUtils();
  const [missing, setMissing] = useState(false);
  const kept = {
    onSuccess: async (view: SavedView) => {
      await utils.views.mine.invalidate();
      onClose();
      props.onSaved(view);
    },
  };
  const save = admin.views.save.useMutation(kept);
  const change = admin.views.change.useMutation(kept);
  const act = renamed ? change : save;
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name")).trim();
    setMissing(name === "");
    if (name === "" || act.isPending) return;
    if (renamed) change.mutate({ id: renamed.id, name });
    else save.mutate({ list: props.list, search: props.search, name, shared: form.get("shared") === "on" });
  }
  const error = missing ? t("views.nameNeeded") : act.error ? sayError(act.error) : undefined;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={renamed ? t("views.renameTitle") : t("views.saveTitle")}
      actions={
        <>
          <Button onClick={onClose}>{t("dialog.back")}</Button>
          <Button variant="primary" type="submit" form={formId} busy={act.isPending}>
            {renamed ? t("views.renameDo") : t("views.saveDo")}
          </Button>
        </>
      }
    >
      <form id={formId} className="sheet-form" onSubmit={submit} noValidate>
        <Field label={t("views.name")} error={error}>
          <Input
            name="name"
            autoComplete="off"
            maxLength={60}
            autoFocus
            defaultValue={renamed?.name ?? props.proposal}
          />
        </Field>
        {!renamed && props.mayShare && <Checkbox name="shared" label={t("views.shareIt")} />}
        {!renamed && <p className="two">{t("views.saveWords")}</p>}
      </form>
    </FormDialog>
  );
}
