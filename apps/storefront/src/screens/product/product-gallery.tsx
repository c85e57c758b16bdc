import type { ImageView } from "@atelier/contract/common";
import { classNames, Icon, icons, Picture, VisuallyHidden } from "@atelier/ui";
import { type CSSProperties, type MouseEvent, type ReactNode, useRef, useState } from "react";
import { useNarrow } from "../../shell/use-narrow.ts";
import { pictureOf } from "../../parts/picture-of.ts";
import { learn } from "../../words/language.ts";
import { useWords } from "../../words/words.tsx";

/** All pictures at their own proportions: below each other on a desk, a strip with a peek on a phone. The chosen variant's comes first. */
export function ProductGallery(props: { images: readonly ImageView[]; first: string | null }) {
  const { t } = useWords();
  const strip = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState<{ under: string | null; id: string }>();
  const [enlarged, setEnlarged] = useState<ReactNode>();
  const narrow = useNarrow();
  const { first } = props;
  const images = props.images.toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
  if (images.length === 0) return null;
  // A thumbnail pressed under another variant does not hold for this one.
  const current = pressed?.under === first ? pressed.id : images[0]?.id;
  function show(image: ImageView): void {
    setPressed({ under: first, id: image.id });
    strip.current
      ?.querySelector(`[data-picture="${image.id}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  }
  /** A link to the picture itself; where the script is there, all of them over the window. */
  function enlarge(event: MouseEvent<HTMLAnchorElement>, image: ImageView): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    Promise.all([import("./enlarged/enlarged.tsx"), learn("orders")]).then(
      ([{ Enlarged }]) =>
        setEnlarged(<Enlarged images={images} first={image.id} onClose={() => setEnlarged(undefined)} />),
      () => window.location.assign(href),
    );
  }
  return (
    <div className={classNames("gallery", images.length === 1 && "single")}>
      {images.length > 1 && (
        <div className="thumbs" role="group" aria-label={t("product.pictures")}>
          {images.map((image, at) => (
            <button
              key={image.id}
              type="button"
              aria-current={image.id === current || undefined}
              aria-label={t("product.pictureOf", { at: at + 1, count: images.length })}
              onClick={() => show(image)}
            >
              <Picture source={{ ...pictureOf(image), alt: "" }} sizes="64px" />
            </button>
          ))}
        </div>
      )}
      <div
        className="pictures slide"
        ref={strip}
        role="group"
        aria-label={t("product.pictures")}
        // A strip that can be pushed must be reachable without a finger; on a desk it is no strip.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={narrow && images.length > 1 ? 0 : undefined}
      >
        {rowsOf(images).map((row) =>
          row.length === 2 ? (
            <div
              className="matched"
              key={row[0]?.id}
              style={{ "--cols": row.map((one) => `${ratio(one)}fr`).join(" ") } as CSSProperties}
            >
              {row.map((image) => (
                <Framed key={image.id} image={image} sizes="(min-width: 1024px) 23vw, 92vw" onEnlarge={enlarge} />
              ))}
            </div>
          ) : (
            row.map((image) => (
              <Framed
                key={image.id}
                image={image}
                sizes="(min-width: 1024px) 46vw, 92vw"
                eager={image === images[0]}
                onEnlarge={enlarge}
              />
            ))
          ),
        )}
      </div>
      {enlarged}
    </div>
  );
}

function Framed(props: {
  image: ImageView;
  sizes: string;
  eager?: boolean;
  onEnlarge: (event: MouseEvent<HTMLAnchorElement>, image: ImageView) => void;
}) {
  const { image } = props;
  const { t } = useWords();
  const source = pictureOf(image);
  return (
    <figure data-picture={image.id} style={{ "--ratio": ratio(image) } as CSSProperties}>
      <a
        className="enlarge"
        href={source.url(source.widths.at(-1) ?? image.width, source.formats.at(-1) ?? "jpeg")}
        onClick={(event) => props.onEnlarge(event, image)}
      >
        <Picture source={source} sizes={props.sizes} eager={props.eager} />
        <Icon path={icons.plus} />
        <VisuallyHidden>{t("product.enlarge")}</VisuallyHidden>
      </a>
    </figure>
  );
}

/** The first two alone, the rest in pairs of one height. */
function rowsOf(images: readonly ImageView[]): ImageView[][] {
  const rows: ImageView[][] = images.slice(0, 2).map((image) => [image]);
  for (let at = 2; at < images.length; at += 2) rows.push(images.slice(at, at + 2));
  return rows;
}

function ratio(image: ImageView): string {
  return (image.width / image.height).toFixed(3);
}
