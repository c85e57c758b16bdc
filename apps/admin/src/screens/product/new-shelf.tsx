import { admin } from "@atelier/client/react";
import { Button, Field, Input, Note } from "@atelier/ui";
import { FormDialog, Segmented } from "@atelier/ui/admin";
import { useState } from "react";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";

/** A new family or collection, made without leaving the product. */
export function NewShelf(props: { onMade: (shelf: { kind: "family" | "collection"; id: string }) => void }) {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<"family" | "collection">("family");
  const [name, setName] = useState("");
  const utils = admin.useUtils();
  const save = admin.products.saveShelf.useMutation({
    onSuccess: (shelf) => {
      void utils.products.shelves.invalidate();
      props.onMade({ kind, id: shelf.id });
      setName("");
      setOpen(false);
    },
  });
  const make = () => name.trim() !== "" && !save.isPending && save.mutate({ shelf: kind, name: name.trim() });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("shelf.new")}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("shelf.new")}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t("dialog.back")}</Button>
            <Button
              variant="primary"
              busy={save.isPending}
              aria-disabled={name.trim() === "" || undefined}
              onClick={make}
            >
              {t("shelf.make")}
            </Button>
          </>
        }
      >
        <Segmented
          label={t("shelf.kind")}
          value={kind}
          onChange={(value) => setKind(value === "collection" ? "collection" : "family")}
          segments={[
            { value: "family", label: t("products.family") },
            { value: "collection", label: t("shelf.collection") },
          ]}
        />
        <Field label={t("shelf.name")} hint={kind === "family" ? t("shelf.familyHint") : t("shelf.collectionHint")}>
          <Input
            autoFocus
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && make()}
          />
        </Field>
        {save.error && (
          <Note tone="alert" live>
            {sayError(save.error)}
          </Note>
        )}
      </FormDialog>
    </>
  );
}
