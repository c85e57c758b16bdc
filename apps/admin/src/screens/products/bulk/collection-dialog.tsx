import { Button, Field, Select } from "@atelier/ui";
import { FormDialog, Kbd, Segmented } from "@atelier/ui/admin";
import { type FormEvent, useId, useState } from "react";
import { t } from "../../../words/words.ts";
import type { ProductDialogProps } from "./product-dialog-props.ts";

/** Puts many products into a collection, or takes them out of it. */
export function CollectionDialog({ n, busy, onClose, onDo, shelves }: ProductDialogProps) {
  const formId = useId();
  const [way, setWay] = useState("add");
  const [missing, setMissing] = useState(false);
  const collections = shelves?.collections ?? [];
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const collectionId = String(new FormData(event.currentTarget).get("collection"));
    setMissing(collectionId === "");
    if (collectionId !== "" && !busy) onDo({ kind: "collection", collectionId, on: way === "add" });
  }
  return (
    <FormDialog
      open
      onClose={() => !busy && onClose()}
      title={t("products.ask.collection", { n })}
      actions={
        <>
          <Button onClick={onClose}>
            {t("dialog.back")} <Kbd>Esc</Kbd>
          </Button>
          {collections.length > 0 && (
            <Button variant="primary" type="submit" form={formId} busy={busy}>
              {way === "add" ? t("products.verb.collection", { n }) : t("products.verb.uncollect", { n })} <Kbd>↵</Kbd>
            </Button>
          )}
        </>
      }
    >
      {collections.length === 0 && <p className="two">{t("products.noCollections")}</p>}
      {collections.length > 0 && (
        <form id={formId} className="sheet-form" onSubmit={submit} noValidate>
          <Segmented
            label={t("products.collectionWay")}
            value={way}
            onChange={setWay}
            segments={[
              { value: "add", label: t("products.collectionAdd") },
              { value: "off", label: t("products.collectionOff") },
            ]}
          />
          <Field label={t("products.collection")} error={missing && t("products.collectionNeeded")}>
            <Select name="collection" defaultValue="">
              <option value="">{t("products.chooseOne")}</option>
              {collections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </form>
      )}
    </FormDialog>
  );
}
