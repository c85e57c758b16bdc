import type { ReactNode } from "react";

/** A text with the letters somebody looked for marked, case and accents apart. */
export function Found(props: { text: string; query: string }): ReactNode {
  const wanted = fold(props.query.trim());
  const folded = fold(props.text);
  // Folding may change lengths (ß, ligatures); then marking would slip, so nothing is marked.
  const at = wanted && folded.length === props.text.length ? folded.indexOf(wanted) : -1;
  if (at < 0) return props.text;
  const end = at + wanted.length;
  return (
    <>
      {props.text.slice(0, at)}
      <mark className="found">{props.text.slice(at, end)}</mark>
      {props.text.slice(end)}
    </>
  );
}

function fold(text: string): string {
  return [...text].map((letter) => letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() || letter).join("");
}
