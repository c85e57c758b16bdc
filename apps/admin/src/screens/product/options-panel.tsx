import { Button, Field, Fields, Input } from "@atelier/ui";
import { Section } from "@atelier/ui/admin";
import { useState } from "react";
import { t } from "../../words/words.ts";
import { addOption, nameOption, removeOption, setChoices } from "./variant-options.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** Up to three options; their choices make the variants. */
export function OptionsPanel(props: { editor: ProductEditor }) {
  const { editor } = props;
  const { draft, change, errors } = editor;
  return (
    <div id="options">
      <Section title={t("product.options")} aside={t("product.optionsAside")} top>
        {draft.options.length === 0 && <p className="two pb-s4">{t("product.noOptions")}</p>}
        {draft.options.map((option, at) => (
          <div className="option-row" key={at}>
            <Fields>
              <Field className="half" label={t("product.option", { n: at + 1 })} error={errors[`options.${at}.name`]}>
                <Input
                  maxLength={60}
                  placeholder={t("product.optionExample")}
                  value={option.name}
                  onChange={(event) => change(nameOption(draft, at, event.target.value))}
                />
              </Field>
              <Choices key={`${at}-${draft.options.length}`} editor={editor} at={at} />
            </Fields>
            <Button size="small" variant="quiet" onClick={() => change(removeOption(draft, at))}>
              {t("product.removeOption", { name: option.name || t("product.option", { n: at + 1 }) })}
            </Button>
          </div>
        ))}
        {draft.options.length < 3 && (
          <Button size="small" onClick={() => change(addOption(draft))}>
            {t("product.addOption")}
          </Button>
        )}
      </Section>
    </div>
  );
}

function Choices(props: { editor: ProductEditor; at: number }) {
  const { editor, at } = props;
  const { draft, change, errors } = editor;
  const choices = draft.options[at]?.choices ?? [];
  const [text, setText] = useState<string | null>(null);
  const error = Object.entries(errors).find(([field]) => field.startsWith(`options.${at}.choices`))?.[1];
  // Only on leaving: half a word would make a variant of its own.
  function settle(): void {
    if (text === null) return;
    const wanted = text
      .split(",")
      .map((choice) => choice.trim())
      .filter((choice) => choice !== "");
    setText(null);
    if (wanted.join() !== choices.join()) change(setChoices(draft, at, wanted));
  }
  return (
    <Field className="half" label={t("product.choices")} hint={t("product.choicesHint")} error={error}>
      <Input
        data-settles=""
        value={text ?? choices.join(", ")}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === "Enter" && settle()}
      />
    </Field>
  );
}
