import { Button, Field, Input } from "@atelier/ui";
import { FormDialog, Kbd, Segmented } from "@atelier/ui/admin";
import { type FormEvent, useId, useState } from "react";
import { t } from "../../../words/words.ts";
import type { ProductDialogProps } from "./product-dialog-props.ts";

/** Adds a tag to many products, or takes one off. */
export function TagDialog({ n, busy, onClose, onDo, shelves }: ProductDialogProps) {
  const formId = useId();
  const listId = useId();
  const [way, setWay] = useState("add");
  const [tag, setTag] = useState("");
  const [missing, setMissing] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setMissing(tag.trim() === "");
    if (tag.trim() !== "" && !busy) onDo({ kind: "tag", tag: tag.trim(), on: way === "add" });
  }
  return (
    <FormDialog
      open
      onClose={() => !busy && onClose()}
      title={t("products.ask.tag", { n })}
      actions={
        <>
          <Button onClick={onClose}>
            {t("dialog.back")} <Kbd>Esc</Kbd>
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            {way === "add" ? t("products.verb.tag", { n }) : t("products.verb.untag", { n })} <Kbd>↵</Kbd>
          </Button>
        </>
      }
    >
      <form id={formId} className="sheet-form" onSubmit={submit} noValidate>
        <Segmented
          label={t("products.tagWay")}
          value={way}
          onChange={setWay}
          segments={[
            { value: "add", label: t("products.tagAdd") },
            { value: "off", label: t("products.tagOff") },
          ]}
        />
        <Field label={t("products.tag")} error={missing && t("products.tagNeeded")}>
          <Input
            autoFocus
            autoComplete="off"
            maxLength={60}
            list={listId}
            value={tag}
            onChange={(event) => setTag(event.target.value)}
          />
        </Field>
        <datalist id={listId}>
          {shelves?.tags.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      </form>
    </FormDialog>
  );
}
