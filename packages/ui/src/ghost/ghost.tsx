import { classNames } from "../class-names.ts";
import { hungWidth } from "../work/hung-width.ts";

export type GhostWidth = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** The place of a line of text that is not here yet, at its final height. It is still: nothing shimmers. */
export function Ghost(props: { width?: GhostWidth | undefined; className?: string | undefined }) {
  return <span className={classNames("ghost", `w${props.width ?? 10}`, props.className)} aria-hidden="true" />;
}

/** The place of a picture: its ratio, on the wash. */
export function GhostPicture(props: { width: number; height: number; color?: string | null | undefined }) {
  const style = {
    aspectRatio: `${props.width} / ${props.height}`,
    ...(props.color ? { backgroundColor: props.color } : {}),
  };
  return <span className="ghost frame" style={style} aria-hidden="true" />;
}

/** A Label still to come. Its hairline is always real. */
export function GhostLabel(props: { large?: boolean | undefined }) {
  return (
    <div className={classNames("label", props.large && "large")} aria-hidden="true">
      <p className="label-title">
        <Ghost width={5} />
      </p>
      <p className="label-medium">
        <Ghost width={8} />
      </p>
      <p className="label-stock">
        <Ghost width={6} />
      </p>
      <p className="label-price">
        <Ghost className="price" />
      </p>
    </div>
  );
}

const ratios = [
  [3, 2],
  [800, 1060],
  [560, 1080],
  [3, 2],
  [720, 1080],
  [4, 5],
  [2.1, 1],
  [820, 1060],
] as const;

/** Works still to come, at uneven ratios like the real ones. Put it into a `Shelf`. */
export function GhostWorks(props: { count: number }) {
  return Array.from({ length: props.count }, (_, at) => {
    const [width, height] = ratios[at % ratios.length] ?? [1, 1];
    return (
      <li className="work" key={at} style={hungWidth({ width, height })} aria-hidden="true">
        <GhostPicture width={width} height={height} />
        <GhostLabel />
      </li>
    );
  });
}

/** A line of bag, bill or order still to come. */
export function GhostLine() {
  return (
    <li className="label-line" aria-hidden="true">
      <GhostPicture width={1} height={1.2} />
      <div>
        <p className="label-title">
          <Ghost width={5} />
        </p>
        <p className="label-medium">
          <Ghost width={8} />
        </p>
        <p className="label-stock">
          <Ghost width={4} />
        </p>
      </div>
      <p className="label-price">
        <Ghost className="price" />
      </p>
    </li>
  );
}
