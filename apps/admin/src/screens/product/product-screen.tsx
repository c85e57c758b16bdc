import { admin } from "@atelier/client/react";
import type { AdminProductView } from "@atelier/contract/catalog";
import { Note } from "@atelier/ui";
import { Columns, SaveBar } from "@atelier/ui/admin";
import { getRouteApi } from "@tanstack/react-router";
import { DidNotArrive } from "../../parts/list-state.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { Time } from "../../parts/time.tsx";
import { useSaveKey } from "../../parts/use-save-key.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { ProductConflict } from "./product-conflict.tsx";
import { DescriptionPanel } from "./description-panel.tsx";
import { MediaPanel } from "./media-panel.tsx";
import { OptionsPanel } from "./options-panel.tsx";
import { ProductHead } from "./product-head.tsx";
import { ProductSide } from "./product-side.tsx";
import { useProductEditor } from "./use-product-editor.ts";
import { VariantsPanel } from "./variants-panel.tsx";
import { WordsPanel } from "./words-panel.tsx";

const route = getRouteApi("/shell/products/$productId");

/** One product on a page: everything about it, one save for all of it. */
export function ProductScreen() {
  const { productId } = route.useParams();
  const asked = admin.products.byId.useQuery(
    { id: productId },
    // Pictures are being made ready in the background.
    {
      refetchInterval: (query) => (query.state.data?.images.some((image) => image.state === "pending") ? 2000 : false),
    },
  );
  if (asked.data) return <Editor key={productId} product={asked.data} />;
  if (!asked.isError) return <PageGhost />;
  return (
    <div className="pad pt-s6">
      <DidNotArrive asked={asked} title={t("product.didNotArrive")} />
    </div>
  );
}

function Editor(props: { product: AdminProductView }) {
  const { product } = props;
  const editor = useProductEditor(product);
  const maySave = useMay("products.save");
  const { changes, errors } = editor;
  useSaveKey(() => maySave && changes.n > 0 && editor.save());
  const wrong = Object.keys(errors).length;
  return (
    <>
      <title>{editor.draft.title}</title>
      <ProductHead editor={editor} maySave={maySave} />
      {editor.keptAt && changes.n > 0 && (
        <div className="pad pb-s4">
          <Note tone="info">
            {t("product.keptFrom")} <Time at={editor.keptAt} long />
          </Note>
        </div>
      )}
      <Columns
        side={
          <fieldset disabled={!maySave} className="contents">
            <ProductSide editor={editor} product={product} readOnly={!maySave} />
          </fieldset>
        }
        sideLabel={t("product.about")}
      >
        <VariantsPanel editor={editor} readOnly={!maySave} />
        <fieldset disabled={!maySave} className="contents">
          <MediaPanel editor={editor} product={product} readOnly={!maySave} />
          <WordsPanel editor={editor} />
          <DescriptionPanel editor={editor} />
          <OptionsPanel editor={editor} />
        </fieldset>
      </Columns>
      <SaveBar
        changes={maySave ? changes.words : null}
        saveLabel={t("save.changes", { n: changes.n })}
        busy={editor.saving}
        onSave={() => editor.save()}
        onDiscard={editor.discard}
        blocker={wrong > 0 ? t("product.stops", { n: wrong }) : undefined}
      />
      <LeaveGuard changes={maySave ? changes.words : null} />
      <ProductConflict editor={editor} />
    </>
  );
}
