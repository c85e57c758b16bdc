import { admin } from "@atelier/client/react";
import { Button, EmptyState } from "@atelier/ui";
import { Columns } from "@atelier/ui/admin";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { type DeliveryDraft, type DeliveryPage, newZone } from "./delivery-draft.ts";
import { deliveryPaper } from "./delivery-paper.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { readDelivery } from "./read-delivery.ts";
import { TryBag } from "./try-bag.tsx";
import { type PaperEditor, usePaper } from "./use-paper.ts";
import { ZonePanel } from "./zone-panel.tsx";

export type DeliveryEditor = PaperEditor & {
  draft: DeliveryDraft;
  change: (next: (before: DeliveryDraft) => DeliveryDraft) => void;
};

/** Where the shop sends to and at what rates. */
export function DeliveryScreen() {
  const asked = admin.delivery.get.useQuery();
  if (asked.data) return <DeliveryForm view={asked.data} />;
  if (!asked.isError) return <PageGhost />;
  return (
    <div className="pad pt-s6">
      <DidNotArrive asked={asked} title={t("settings.didNotArrive")} />
    </div>
  );
}

function DeliveryForm(props: { view: DeliveryPage }) {
  const { view } = props;
  const readOnly = !useMay("settings.save");
  const utils = admin.useUtils();
  const save = admin.delivery.save.useMutation();
  const editor = usePaper(deliveryPaper, {
    view,
    readOnly,
    save,
    onSaved: (saved) => utils.delivery.get.setData(undefined, saved),
  });
  const { draft, change } = editor;
  const zones = readDelivery(draft, editor.base).input?.zones;
  const add = () => change((before) => ({ ...before, zones: [...before.zones, newZone()] }));
  return (
    <PaperFrame
      page="delivery"
      title={t("settings.delivery")}
      facts={t("delivery.facts", { n: draft.zones.length })}
      editor={editor}
      saved={view.saved}
    >
      <Columns side={<TryBag currency={draft.currency} draft={zones && { zones }} />} sideLabel={t("bag.title")}>
        <fieldset disabled={readOnly} className="contents">
          {draft.zones.length === 0 && (
            <EmptyState
              title={t("delivery.none")}
              actions={
                !readOnly && (
                  <Button variant="primary" onClick={add}>
                    {t("delivery.addZone")}
                  </Button>
                )
              }
            >
              <p>{t("delivery.noneWords")}</p>
            </EmptyState>
          )}
          {draft.zones.map((zone, at) => (
            <ZonePanel key={zone.key} editor={editor} zone={zone} at={at} />
          ))}
          {!readOnly && draft.zones.length > 0 && draft.zones.length < 60 && (
            <div className="sec top">
              <Button onClick={add}>{t("delivery.addZone")}</Button>
            </div>
          )}
        </fieldset>
      </Columns>
    </PaperFrame>
  );
}
