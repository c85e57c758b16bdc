import { productKind, type ProductKind } from "@atelier/contract/catalog";
import { admin } from "@atelier/client/react";
import { Button, Field, Input, Note, parseMoney, Select } from "@atelier/ui";
import { FormDialog, Kbd } from "@atelier/ui/admin";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { currencySign } from "../../parts/currency-sign.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { useSession } from "../../shell/session.tsx";
import { locale, t } from "../../words/words.ts";

/** A new product begins with its name, kind and price; the rest is done on its page. It is a draft until published. */
export function NewProduct(props: { open: boolean; onClose: () => void; onMade: (id: string) => void }) {
  return props.open && <Making {...props} />;
}

function Making(props: { onClose: () => void; onMade: (id: string) => void }) {
  const { onClose, onMade } = props;
  const { currency } = useSession().shop;
  const formId = useId();
  const utils = admin.useUtils();
  const form = useForm<{ title: string; kind: ProductKind; price: string }>({
    defaultValues: { title: "", kind: "physical", price: "" },
  });
  const { errors } = form.formState;
  const save = admin.products.save.useMutation({
    onSuccess: (product) => {
      utils.products.byId.setData({ id: product.id }, product);
      void utils.products.list.invalidate();
      onMade(product.id);
    },
  });
  const readPrice = (text: string) => parseMoney(text, currency, locale());
  const submit = form.handleSubmit(({ title, kind, price }) => {
    if (save.isPending) return;
    const stock = kind === "physical" ? ({ policy: "deny", onHand: 0, lowAt: 3 } as const) : null;
    save.mutate({
      title: title.trim(),
      kind,
      status: "draft",
      variants: [{ priceMinor: readPrice(price) ?? 0, stock }],
    });
  });
  return (
    <FormDialog
      open
      dismissable={false}
      onClose={() => !save.isPending && onClose()}
      title={t("products.new")}
      actions={
        <>
          <Button onClick={onClose}>
            {t("dialog.back")} <Kbd>Esc</Kbd>
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={save.isPending}>
            {t("products.make")} <Kbd>↵</Kbd>
          </Button>
        </>
      }
    >
      <p className="two">{t("products.makeWords")}</p>
      <form id={formId} className="sheet-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t("product.title")} error={errors.title && t("product.titleNeeded")}>
          <Input
            autoFocus
            autoComplete="off"
            maxLength={200}
            {...form.register("title", { validate: (text) => text.trim() !== "" })}
          />
        </Field>
        <Field label={t("products.kind")} hint={t("products.kindHint")}>
          <Select {...form.register("kind")}>
            {productKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t("product.price")}
          prefix={currencySign(currency)}
          error={errors.price && t("product.priceWrong")}
        >
          <Input
            className="num"
            inputMode="decimal"
            autoComplete="off"
            {...form.register("price", { validate: (text) => (readPrice(text) ?? -1) >= 0 })}
          />
        </Field>
      </form>
      {save.error && (
        <Note tone="alert" live>
          {sayError(save.error)}
        </Note>
      )}
    </FormDialog>
  );
}
