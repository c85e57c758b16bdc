import type { ImageView } from "@atelier/contract/common";
import { classNames, Icon, icons, Picture, useModal } from "@atelier/ui";
import { type KeyboardEvent, useEffect, useState } from "react";
import { pictureOf } from "../../../parts/picture-of.ts";
import { type WordKey, useWords } from "../../../words/words.tsx";
import { useZoom } from "./use-zoom.ts";
import { LARGEST, type Point, type ZoomView } from "./zoom-view.ts";

const PUSH_PX = 80;

/** The pictures of a good, one at a time over the whole window, as large as they are. */
export function Enlarged(props: { images: readonly ImageView[]; first: string; onClose: () => void }) {
  const { images, onClose } = props;
  const { t } = useWords();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      images.findIndex((image) => image.id === props.first),
    ),
  );
  const { stage, view, held, grow, shrink, whole, push } = useZoom(go);
  const modal = useModal(true, onClose);
  useEffect(() => {
    window.addEventListener("resize", whole);
    return () => window.removeEventListener("resize", whole);
  });
  function go(by: 1 | -1): void {
    if (images.length < 2) return;
    setAt((at + by + images.length) % images.length);
    whole();
  }
  const image = images[at];
  if (!image) return null;
  const many = images.length > 1;
  const percent = Math.round(view.scale * 100);
  return (
    <dialog
      {...modal}
      className="modal is-modal enlarged"
      aria-label={t("enlarged.title")}
      onKeyDown={(event) => press(event, { grown: view.scale > 1, grow, shrink, whole, push, go })}
    >
      <div className="enlarged-bar">
        {many && (
          <div>
            <Tool name="enlarged.previous" path={icons.back} onPress={() => go(-1)} />
            <Tool name="enlarged.next" path={icons.onward} onPress={() => go(1)} />
            <span role="status">{t("product.pictureOf", { at: at + 1, count: images.length })}</span>
          </div>
        )}
        <div className="enlarged-tools">
          <Tool name="enlarged.smaller" path={icons.minus} onPress={shrink} idle={view.scale <= 1} />
          <output>{t("enlarged.percent", { percent })}</output>
          <Tool name="enlarged.larger" path={icons.plus} onPress={grow} idle={view.scale >= LARGEST} />
          <Tool name="enlarged.close" path={icons.close} onPress={onClose} />
        </div>
      </div>
      <div className={classNames("enlarged-stage", view.scale > 1 && "is-grown")} ref={stage}>
        <Shown image={image} view={view} held={held} key={image.id} />
      </div>
    </dialog>
  );
}

function Shown({ image, view, held }: { image: ImageView; view: ZoomView; held: boolean }) {
  const source = pictureOf(image);
  return (
    <Picture
      source={source}
      // Asks for the largest there is, whatever the window's size.
      sizes={`${source.widths.at(-1) ?? source.width}px`}
      eager
      className={classNames("enlarged-picture", held && "is-held")}
      style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
    />
  );
}

type PlainEnlarged = Extract<
  WordKey,
  "enlarged.previous" | "enlarged.next" | "enlarged.smaller" | "enlarged.larger" | "enlarged.close"
>;

/** `idle`: it can do no more, and says so, but keeps the focus. */
function Tool(props: { name: PlainEnlarged; path: string; onPress: () => void; idle?: boolean }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="icon"
      aria-label={t(props.name)}
      aria-disabled={props.idle || undefined}
      onClick={props.onPress}
    >
      <Icon path={props.path} size={18} />
    </button>
  );
}

type Acts = {
  grown: boolean;
  grow: () => void;
  shrink: () => void;
  whole: () => void;
  push: (by: Point) => void;
  go: (by: 1 | -1) => void;
};

/** Plus, minus and zero as for a page; arrows push what is grown, else they turn the leaf. */
function press(event: KeyboardEvent, { grown, grow, shrink, whole, push, go }: Acts): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const acts: Record<string, () => void> = {
    "+": grow,
    "=": grow,
    "-": shrink,
    "0": whole,
    PageDown: () => go(1),
    PageUp: () => go(-1),
    ArrowLeft: () => (grown ? push({ x: PUSH_PX, y: 0 }) : go(-1)),
    ArrowRight: () => (grown ? push({ x: -PUSH_PX, y: 0 }) : go(1)),
    ArrowUp: () => push({ x: 0, y: PUSH_PX }),
    ArrowDown: () => push({ x: 0, y: -PUSH_PX }),
  };
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
