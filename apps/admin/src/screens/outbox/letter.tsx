import { useMemo, useRef, useState } from "react";
import { t } from "../../words/words.ts";
import { sealedLetter, wearStyles } from "./sealed-letter.ts";

/** A mail as its reader sees it, in a frame in which nothing can run and no link leads out of the frame by itself. */
export function Letter(props: { html: string; subject: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  const letter = useMemo(() => sealedLetter(props.html), [props.html]);
  function show(): void {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    wearStyles(inside, letter.sheets);
    setHeight(Math.max(200, inside.documentElement.scrollHeight));
  }
  return (
    <iframe
      ref={frame}
      className="letter-frame"
      title={t("outbox.letterOf", { subject: props.subject })}
      sandbox="allow-same-origin allow-popups"
      srcDoc={letter.html}
      style={{ height }}
      onLoad={show}
    />
  );
}
