import { Button, Field, Input, Note } from "@atelier/ui";
import { SideSection } from "@atelier/ui/admin";
import { clockAt, instantOf, longWhen, zoneName } from "../../parts/when.ts";
import { sayCode } from "../../shell/refusal-words.ts";
import { useZone } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** The moment a draft goes out by itself, in the shop's zone, and why it did not where it should have. */
export function GoesOut(props: { editor: ProductEditor; readOnly: boolean }) {
  const { editor, readOnly } = props;
  const { base, draft, errors } = editor;
  const zone = useZone();
  if (base.status !== "draft") return null;
  const set = (publishAt: string) => editor.change((now) => ({ ...now, publishAt }));
  return (
    <SideSection title={t("product.when")}>
      <div className="stack">
        {base.publishRefusal && base.publishRefusedAt && (
          <Note tone="alert">
            {t("product.didNotGoOut", {
              when: longWhen(base.publishRefusedAt, zone),
              why: sayCode(base.publishRefusal, {}),
            })}
          </Note>
        )}
        <Field
          label={t("product.publishAt")}
          hint={t("product.publishAtHint", { zone: zoneName(zone) })}
          error={errors["publishAt"]}
        >
          <Input
            type="datetime-local"
            value={draft.publishAt && clockAt(draft.publishAt, zone)}
            onChange={({ target }) => set(target.value && instantOf(target.value.slice(0, 16), zone))}
          />
        </Field>
        {draft.publishAt && (
          <div>
            <p className="two" role="status">
              {t("product.goesOut", { when: longWhen(draft.publishAt, zone), zone: zoneName(zone) })}
            </p>
            {!readOnly && (
              <Button className="mt-s3" onClick={() => set("")}>
                {t("product.takeMomentBack")}
              </Button>
            )}
          </div>
        )}
      </div>
    </SideSection>
  );
}
