import type { AdminProductView } from "@atelier/contract/catalog";
import { admin } from "@atelier/client/react";
import { Checkbox, Field, Input, Select } from "@atelier/ui";
import { Checklist, KeyValue, SideSection } from "@atelier/ui/admin";
import { Time } from "../../parts/time.tsx";
import { t } from "../../words/words.ts";
import { GoesOut } from "./goes-out.tsx";
import { NewShelf } from "./new-shelf.tsx";
import { setupSteps } from "./setup-steps.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** Beside the product: what is left before it can go out, where it lies, what is known of it. */
export function ProductSide(props: { editor: ProductEditor; product: AdminProductView; readOnly: boolean }) {
  const { editor, product, readOnly } = props;
  const steps = setupSteps(editor);
  return (
    <>
      <SideSection
        title={t("product.before")}
        action={
          <span className="two">
            {t("product.stepsOf", { n: steps.filter((step) => step.done).length, all: steps.length })}
          </span>
        }
      >
        <Checklist
          items={steps.map((step) => ({
            key: step.key,
            label: step.label,
            done: step.done,
            action: step.done ? undefined : (
              <a className="act" href={`#${step.anchor}`}>
                {step.left}
              </a>
            ),
          }))}
        />
      </SideSection>
      <GoesOut editor={editor} readOnly={readOnly} />
      <Shelves editor={editor} readOnly={readOnly} />
      <SideSection title={t("product.known")}>
        <KeyValue
          facts={[
            { label: t("product.address"), value: <span className="code">/goods/{product.slug}</span> },
            { label: t("product.sold"), value: product.soldCount },
            ...waitingFacts(product),
            {
              label: t("product.published"),
              value: product.publishedAt ? <Time at={product.publishedAt} long /> : t("product.notYet"),
            },
            {
              label: t("products.changed"),
              value: (
                <>
                  <Time at={product.updatedAt} long />
                  {product.savedBy && `, ${product.savedBy}`}
                </>
              ),
            },
            { label: t("product.version"), value: product.version },
          ]}
        />
      </SideSection>
    </>
  );
}

/** Who waits to be told, by variant; nothing where nobody does. */
function waitingFacts({ variants }: AdminProductView) {
  const awaited = variants.filter((variant) => variant.waiting > 0);
  if (awaited.length === 0) return [];
  const value = awaited.map(({ id, choices, waiting }) => (
    <div key={id}>{[choices.join(", "), waiting].filter(Boolean).join(": ")}</div>
  ));
  return [{ label: t("stock.waiting"), value }];
}

function Shelves(props: { editor: ProductEditor; readOnly: boolean }) {
  const { editor, readOnly } = props;
  const { draft, change, errors } = editor;
  const shelves = admin.products.shelves.useQuery(undefined, { staleTime: 60_000 }).data;
  function toggle(id: string): void {
    const collectionIds = draft.collectionIds.includes(id)
      ? draft.collectionIds.filter((one) => one !== id)
      : [...draft.collectionIds, id];
    change({ ...draft, collectionIds });
  }
  return (
    <SideSection title={t("product.shelves")}>
      <div className="stack">
        <Field label={t("products.family")} error={errors["familyId"]}>
          <Select
            value={draft.familyId ?? ""}
            onChange={(event) => change({ ...draft, familyId: event.target.value || null })}
          >
            <option value="">{t("product.noFamily")}</option>
            {(shelves?.families ?? []).map((family) => (
              <option key={family.id} value={family.id}>
                {family.name}
              </option>
            ))}
          </Select>
        </Field>
        {shelves && shelves.collections.length > 0 && (
          <fieldset>
            <legend className="field-name">{t("product.collections")}</legend>
            {shelves.collections.map((collection) => (
              <Checkbox
                key={collection.id}
                label={collection.name}
                checked={draft.collectionIds.includes(collection.id)}
                onChange={() => toggle(collection.id)}
              />
            ))}
          </fieldset>
        )}
        <Field label={t("product.tags")} hint={t("product.tagsHint")} error={errors["tags"]}>
          <Input value={draft.tags} onChange={(event) => change({ ...draft, tags: event.target.value })} />
        </Field>
        {!readOnly && (
          <NewShelf
            onMade={(shelf) => (shelf.kind === "family" ? change({ ...draft, familyId: shelf.id }) : toggle(shelf.id))}
          />
        )}
      </div>
    </SideSection>
  );
}
