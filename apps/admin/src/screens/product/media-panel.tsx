import type { AdminImageView, AdminProductView } from "@atelier/contract/catalog";
import { FileDrop, Section } from "@atelier/ui/admin";
import { useState } from "react";
import { t } from "../../words/words.ts";
import { focusHint } from "./focus-pick.tsx";
import { localPreview } from "./local-preview.ts";
import { MediaShot } from "./media-shot.tsx";
import { moved, withPicture } from "./move-image.ts";
import { pictureKinds } from "./picture-kinds.ts";
import { imageDraft } from "./product-draft.ts";
import { UploadShot } from "./upload-shot.tsx";
import { usePageDrop } from "./use-page-drop.ts";
import { usePictureUploads } from "./use-picture-uploads.ts";
import type { ProductEditor } from "./use-product-editor.ts";

/** The product's pictures, the first one being its cover: dropped anywhere on the page, described, put in order. */
export function MediaPanel(props: { editor: ProductEditor; product: AdminProductView; readOnly: boolean }) {
  const { editor, product, readOnly } = props;
  const { draft, change } = editor;
  const [fresh, setFresh] = useState<ReadonlyMap<string, { image: AdminImageView; preview: string | null }>>(new Map());
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const { uploads, add, retry, stop } = usePictureUploads((image, { file, replaces }) => {
    void localPreview(file).then((preview) => setFresh((all) => new Map([...all, [image.fileId, { image, preview }]])));
    // The same picture twice is one picture.
    change((before) => ({ ...before, images: withPicture(before.images, imageDraft(image), replaces) }));
    setSaid(t("media.arrived", { name: image.originalName }));
  });
  const held = usePageDrop((files) => add(files), !readOnly);
  const stored = new Map(product.images.map((image) => [image.fileId, image]));
  function move(from: number, to: number): void {
    change({ ...draft, images: moved(draft.images, from, to) });
    setSaid(t("media.movedTo", { n: to + 1 }));
  }
  return (
    <div id="media" className={held ? "is-held" : undefined}>
      <Section title={t("media.title")} aside={readOnly ? undefined : t("media.dropAnywhere")} top>
        {(draft.images.length > 0 || uploads.length > 0) && (
          <ul className="media">
            {draft.images.map((image, at) => (
              <MediaShot
                key={image.fileId}
                editor={editor}
                at={at}
                stored={stored.get(image.fileId) ?? fresh.get(image.fileId)?.image}
                preview={fresh.get(image.fileId)?.preview ?? null}
                readOnly={readOnly}
                onMove={move}
                onSay={setSaid}
                onReplace={(file) => add([file], image.fileId)}
                onDrag={setDragged}
                onDropHere={() => dragged !== null && move(dragged, at)}
              />
            ))}
            {uploads.map((one) => (
              <UploadShot key={one.key} upload={one} onRetry={() => retry(one.key)} onStop={() => stop(one.key)} />
            ))}
          </ul>
        )}
        {!readOnly && draft.images.length > 0 && (
          <p className="meta focus-hint" id={focusHint}>
            {t("media.focusHint")}
          </p>
        )}
        {!readOnly && (
          <FileDrop
            multiple
            label={t("media.drop")}
            chooseLabel={t("media.choose")}
            accept={pictureKinds}
            hint={t("media.hint")}
            onFiles={(files) => add(files)}
          />
        )}
        <span className="sr" role="status">
          {said}
        </span>
      </Section>
    </div>
  );
}
