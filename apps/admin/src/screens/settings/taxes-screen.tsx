import { admin } from "@atelier/client/react";
import { Button, RadioCards } from "@atelier/ui";
import { Columns, Section } from "@atelier/ui/admin";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { useMay, useSession } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { TaxRow } from "./tax-row.tsx";
import { newTax, type TaxesDraft, type TaxesPage, taxesPaper } from "./taxes-paper.ts";
import { TryBag } from "./try-bag.tsx";
import { type PaperEditor, usePaper } from "./use-paper.ts";

export type TaxesEditor = PaperEditor & {
  draft: TaxesDraft;
  change: (next: (before: TaxesDraft) => TaxesDraft) => void;
};

/** The taxes of the places the shop sends to, and whether its prices carry them. */
export function TaxesScreen() {
  const asked = admin.taxes.get.useQuery();
  if (asked.data) return <TaxesForm view={asked.data} />;
  if (!asked.isError) return <PageGhost />;
  return (
    <div className="pad pt-s6">
      <DidNotArrive asked={asked} title={t("settings.didNotArrive")} />
    </div>
  );
}

function TaxesForm(props: { view: TaxesPage }) {
  const { view } = props;
  const readOnly = !useMay("settings.save");
  const { shop } = useSession();
  const utils = admin.useUtils();
  const save = admin.taxes.save.useMutation();
  const editor = usePaper(taxesPaper, {
    view,
    readOnly,
    save,
    onSaved: (saved) => {
      utils.taxes.get.setData(undefined, saved);
      void utils.settings.get.invalidate();
    },
  });
  const { draft } = editor;
  const { input } = taxesPaper.read(draft, editor.base);
  const tried = input ? { taxes: input.taxes, pricesIncludeTax: input.pricesIncludeTax } : undefined;
  return (
    <PaperFrame
      page="taxes"
      title={t("settings.taxes")}
      facts={t("taxes.facts", { n: draft.taxes.length })}
      editor={editor}
      saved={view.saved}
    >
      <Columns side={<TryBag currency={shop.currency} draft={tried} />} sideLabel={t("bag.title")}>
        <fieldset disabled={readOnly} className="contents">
          <Prices editor={editor} />
          <Places editor={editor} />
        </fieldset>
      </Columns>
    </PaperFrame>
  );
}

function Prices(props: { editor: TaxesEditor }) {
  const { draft, change } = props.editor;
  return (
    <Section title={t("taxes.prices")} top>
      <RadioCards
        label={t("taxes.prices")}
        hideLabel
        value={draft.pricesIncludeTax ? "in" : "on"}
        onChange={(value) => change((before) => ({ ...before, pricesIncludeTax: value === "in" }))}
        cards={[
          { value: "in", title: t("taxes.included"), terms: t("taxes.includedTerms") },
          { value: "on", title: t("taxes.added"), terms: t("taxes.addedTerms") },
        ]}
      />
    </Section>
  );
}

function Places(props: { editor: TaxesEditor }) {
  const { editor } = props;
  const { draft, change, readOnly } = editor;
  const home = admin.settings.get.useQuery(undefined, { staleTime: 60_000 }).data?.country ?? "GB";
  const taken = new Set(draft.taxes.map((tax) => tax.country));
  return (
    <Section title={t("taxes.places")} aside={t("taxes.placesAside")} top>
      {draft.taxes.length === 0 && <p className="two pb-s4">{t("taxes.none")}</p>}
      {draft.taxes.map((tax, at) => (
        <TaxRow key={tax.key} editor={editor} tax={tax} at={at} />
      ))}
      {!readOnly && draft.taxes.length < 500 && (
        <div className="grid-acts">
          <Button
            size="small"
            onClick={() =>
              change((before) => ({ ...before, taxes: [...before.taxes, newTax(taken.has(home) ? "DE" : home)] }))
            }
          >
            {t("taxes.add")}
          </Button>
        </div>
      )}
    </Section>
  );
}
