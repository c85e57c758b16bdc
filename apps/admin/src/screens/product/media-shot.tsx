import type { AdminImageView } from "@atelier/contract/catalog";
import type { Focus } from "@atelier/contract/common";
import { Field, Picture, Select, Textarea } from "@atelier/ui";
import { useRef } from "react";
import { imageSource, isShowable } from "../../parts/image-source.ts";
import { t } from "../../words/words.ts";
import { FocusPick, focusWords } from "./focus-pick.tsx";
import { pictureKinds } from "./picture-kinds.ts";
import type { ImageDraft } from "./product-draft.ts";
import { useTileDrag } from "./use-tile-drag.ts";
import type { ProductEditor } from "./use-product-editor.ts";

export interface MediaShotProps {
  editor: ProductEditor;
  at: number;
  stored: AdminImageView | undefined;
  preview: string | null;
  readOnly: boolean;
  onMove: (from: number, to: number) => void;
  onSay: (words: string) => void;
  onReplace: (file: File) => void;
  onDrag: (at: number | null) => void;
  onDropHere: () => void;
}

/** One picture: what is in it, which variant it shows, and its place, by dragging or by buttons. */
export function MediaShot(props: MediaShotProps) {
  const { editor, at, stored, readOnly } = props;
  const { draft, change, errors } = editor;
  const image = draft.images[at];
  const tile = useTileDrag({
    name: image?.name ?? "",
    onDrag: (dragged) => props.onDrag(dragged ? at : null),
    onDropHere: props.onDropHere,
  });
  if (!image) return null;
  const set = (own: Partial<ImageDraft>) =>
    change({ ...draft, images: draft.images.map((one, place) => (place === at ? { ...one, ...own } : one)) });
  function pick(focus: Focus | null): void {
    set({ focus });
    props.onSay(focusWords(focus));
  }
  const error =
    errors[`images.${at}.alt`] ??
    errors[`images.${at}.fileId`] ??
    (image.alt.trim() === "" ? t("media.altNeeded") : undefined);
  const saved = draft.variants.filter((variant) => variant.id !== null && variant.choices.length > 0);
  return (
    <li className="shot" ref={tile} draggable={!readOnly}>
      <div className="im">
        <Shown
          image={image}
          stored={stored}
          preview={props.preview}
          onPick={readOnly ? undefined : (focus) => pick(focus)}
        />
      </div>
      <div>
        <Field label={t("media.alt", { n: at + 1 })} hideLabel error={error}>
          <Textarea
            rows={3}
            maxLength={500}
            placeholder={t("media.altPlaceholder")}
            value={image.alt}
            onChange={(event) => set({ alt: event.target.value })}
          />
        </Field>
        {saved.length > 1 && (
          <Select
            className="small shot-variant"
            aria-label={t("media.variant")}
            value={image.variantId ?? ""}
            onChange={(event) => set({ variantId: event.target.value || null })}
          >
            <option value="">{t("media.allVariants")}</option>
            {saved.map((variant) => (
              <option key={variant.key} value={variant.id ?? ""}>
                {variant.choices.join(", ")}
              </option>
            ))}
          </Select>
        )}
        <div className="tools">
          <span className="mono shot-name">{stored?.originalName ?? image.name}</span>
          {at === 0 ? <b>{t("media.cover")}</b> : null}
          {!readOnly && <Places at={at} last={draft.images.length - 1} name={image.name} onMove={props.onMove} />}
          {!readOnly && image.focus && (
            <button
              type="button"
              className="link"
              aria-label={t("media.focusResetOf", { name: image.name })}
              onClick={() => pick(null)}
            >
              {t("media.focusMiddle")}
            </button>
          )}
          {!readOnly && <Replace name={image.name} onReplace={props.onReplace} />}
          {!readOnly && (
            <button
              type="button"
              className="link"
              aria-label={t("media.removeOf", { name: image.name })}
              onClick={() => change({ ...draft, images: draft.images.toSpliced(at, 1) })}
            >
              {t("media.remove")}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

function Replace(props: { name: string; onReplace: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={t("media.replaceOf", { name: props.name })}
        onClick={() => input.current?.click()}
      >
        {t("media.replace")}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={pictureKinds.join()}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) props.onReplace(file);
        }}
      />
    </>
  );
}

function Shown(props: {
  image: ImageDraft;
  stored: AdminImageView | undefined;
  preview: string | null;
  onPick: ((focus: Focus) => void) | undefined;
}) {
  const { image, stored, preview, onPick } = props;
  if (stored?.state === "refused") return <p className="error meta">{stored.refusedBecause ?? t("media.refused")}</p>;
  const source = stored && isShowable(stored.image) ? { ...imageSource(stored.image), alt: "" } : null;
  if (!source && !preview) return <p className="meta">{t("media.pending")}</p>;
  const whole = source ? <Picture source={source} sizes="120px" /> : <img src={preview ?? ""} alt="" />;
  if (!onPick) return whole;
  return (
    <>
      <FocusPick name={image.name} focus={image.focus} onChange={onPick}>
        {whole}
      </FocusPick>
      {source && image.focus && (
        <span className="focus-crops" aria-hidden="true">
          {["square", "wide"].map((shape) => (
            <span key={shape} className={shape}>
              <Picture source={{ ...source, focal: image.focus }} sizes="72px" cover />
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function Places(props: { at: number; last: number; name: string; onMove: (from: number, to: number) => void }) {
  const { at, last, name, onMove } = props;
  return (
    <>
      {at > 0 && (
        <button
          type="button"
          className="link"
          aria-label={t("media.earlierOf", { name })}
          onClick={() => onMove(at, at - 1)}
        >
          {t("media.earlier")}
        </button>
      )}
      {at < last && (
        <button
          type="button"
          className="link"
          aria-label={t("media.laterOf", { name })}
          onClick={() => onMove(at, at + 1)}
        >
          {t("media.later")}
        </button>
      )}
    </>
  );
}
