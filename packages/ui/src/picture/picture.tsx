import type { CSSProperties } from "react";
import { classNames } from "../class-names.ts";

export type PictureFormat = "avif" | "webp" | "jpeg";

/** A picture as the shop stores it: every width in every format, and its true size. */
export type PictureSource = {
  /** Widths in px, ascending. */
  widths: readonly number[];
  /** Best first. The last one is what an old browser gets. */
  formats: readonly PictureFormat[];
  /** Where one rendition lies. */
  url: (width: number, format: PictureFormat) => string;
  /** What is in it; empty for decoration. */
  alt: string;
  width: number;
  height: number;
  /** The ground until it arrives: its dominant colour. */
  color?: string | null | undefined;
  /** The point to keep when it is cropped, in percent from the left and the top. */
  focal?: { x: number; y: number } | null | undefined;
};

export type PictureProps = {
  source: PictureSource;
  /** The `sizes` of the place it hangs in. */
  sizes: string;
  /** The first work of a page: fetched at once and first. */
  eager?: boolean | undefined;
  /** Fills its box, cropped round the focal point. Off: its own ratio, always. */
  cover?: boolean | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
};

/** A work at its own proportions, on its own ground colour, in the lightest format the browser knows. */
export function Picture(props: PictureProps) {
  const { source, sizes, eager, cover } = props;
  const last = source.formats.at(-1) ?? "jpeg";
  const middle = source.widths[Math.floor((source.widths.length - 1) / 2)] ?? source.width;
  return (
    <picture className="picture">
      {source.formats.slice(0, -1).map((format) => (
        <source key={format} type={`image/${format}`} srcSet={srcSet(source, format)} sizes={sizes} />
      ))}
      <img
        className={classNames(cover && "cover", props.className)}
        src={source.url(middle, last)}
        srcSet={srcSet(source, last)}
        sizes={sizes}
        alt={source.alt}
        width={source.width}
        height={source.height}
        loading={eager ? "eager" : "lazy"}
        fetchPriority={eager ? "high" : "auto"}
        decoding={eager ? "sync" : "async"}
        style={{ ...grounded(source), ...props.style }}
      />
    </picture>
  );
}

function srcSet(source: PictureSource, format: PictureFormat): string {
  return source.widths.map((width) => `${source.url(width, format)} ${width}w`).join(", ");
}

function grounded(source: PictureSource): CSSProperties {
  const ratio = { "--ratio": source.width / source.height } as CSSProperties;
  return {
    ...ratio,
    ...(source.color ? { backgroundColor: source.color } : {}),
    ...(source.focal ? { objectPosition: `${source.focal.x}% ${source.focal.y}%` } : {}),
  };
}
