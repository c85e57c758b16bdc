import { Field, Fields, Input } from "@atelier/ui";
import { Section } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** What stands on the product's Label: name, medium, edition, maker; and its address. */
export function WordsPanel(props: { editor: ProductEditor }) {
  const { draft, change, errors } = props.editor;
  const field = (key: "title" | "medium" | "edition" | "maker" | "slug", longest: number) => ({
    value: draft[key],
    maxLength: longest,
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => change((before) => ({ ...before, [key]: event.target.value })),
  });
  return (
    <div id="words">
      <Section title={t("product.label")} aside={t("product.labelAside")} top>
        <Fields>
          <Field className="half" label={t("product.title")} error={errors["title"]}>
            <Input {...field("title", 200)} />
          </Field>
          <Field className="half" label={t("product.maker")} error={errors["maker"]}>
            <Input {...field("maker", 120)} />
          </Field>
          <Field className="half" label={t("product.medium")} hint={t("product.mediumHint")} error={errors["medium"]}>
            <Input {...field("medium", 200)} />
          </Field>
          <Field
            className="half"
            label={t("product.edition")}
            hint={t("product.editionHint")}
            error={errors["edition"]}
          >
            <Input {...field("edition", 200)} />
          </Field>
          <Field label={t("product.slug")} prefix="/goods/" hint={t("product.slugHint")} error={errors["slug"]}>
            <Input className="mono" spellCheck={false} {...field("slug", 200)} />
          </Field>
        </Fields>
      </Section>
    </div>
  );
}
