import { Button, Field, Textarea } from "@atelier/ui";
import { Section, Segmented } from "@atelier/ui/admin";
import { useRef, useState } from "react";
import { t } from "../../words/words.ts";
import { HtmlPreview } from "./html-preview.tsx";
import { wrapSelection } from "./wrap-selection.ts";
import type { ProductEditor } from "./use-product-editor.ts";

const tools = [
  { key: "paragraph", before: "<p>", after: "</p>" },
  { key: "bold", before: "<strong>", after: "</strong>" },
  { key: "italic", before: "<em>", after: "</em>" },
  { key: "heading", before: "<h3>", after: "</h3>" },
  { key: "list", before: "<ul>\n  <li>", after: "</li>\n</ul>" },
  { key: "link", before: '<a href="https://">', after: "</a>" },
] as const;

/** The product's story: written as simple HTML with help, shown as the shop will show it. The shop cleans it again. */
export function DescriptionPanel(props: { editor: ProductEditor }) {
  const { draft, change, errors } = props.editor;
  const [side, setSide] = useState("write");
  const box = useRef<HTMLTextAreaElement>(null);
  function wrap(tool: (typeof tools)[number]): void {
    const area = box.current;
    if (!area) return;
    const made = wrapSelection({ text: draft.descriptionHtml, from: area.selectionStart, to: area.selectionEnd }, tool);
    change({ ...draft, descriptionHtml: made.text });
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(made.from, made.to);
    });
  }
  return (
    <div id="story">
      <Section
        title={t("product.story")}
        top
        aside={
          <Segmented
            label={t("product.storySide")}
            value={side}
            onChange={setSide}
            segments={[
              { value: "write", label: t("product.write") },
              { value: "look", label: t("product.look") },
            ]}
          />
        }
      >
        {side === "look" ? (
          <HtmlPreview html={draft.descriptionHtml} />
        ) : (
          <>
            <div className="tool-row" role="toolbar" aria-label={t("product.formatting")}>
              {tools.map((tool) => (
                <Button key={tool.key} size="small" variant="quiet" onClick={() => wrap(tool)}>
                  {t(`product.tool.${tool.key}`)}
                </Button>
              ))}
            </div>
            <Field label={t("product.story")} hideLabel hint={t("product.storyHint")} error={errors["descriptionHtml"]}>
              <Textarea
                ref={box}
                rows={9}
                maxLength={50_000}
                value={draft.descriptionHtml}
                onChange={(event) => change((before) => ({ ...before, descriptionHtml: event.target.value }))}
              />
            </Field>
          </>
        )}
      </Section>
    </div>
  );
}
