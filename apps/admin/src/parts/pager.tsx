import { Button } from "@atelier/ui";
import { t } from "../words/words.ts";
import { backward, onward } from "./trail.ts";

export interface PagerProps {
  trail: string | undefined;
  nextCursor: string | null | undefined;
  onTrail: (trail: string | undefined) => void;
  busy?: boolean | undefined;
}

/** Previous and Next of a list with cursors; nothing where everything is on one page. */
export function Pager(props: PagerProps) {
  const { trail, nextCursor, onTrail, busy } = props;
  if (!trail && !nextCursor) return null;
  return (
    <>
      <Button disabled={!trail} onClick={() => onTrail(backward(trail))}>
        {t("list.previous")}
      </Button>
      <Button disabled={!nextCursor} busy={busy} onClick={() => nextCursor && onTrail(onward(trail, nextCursor))}>
        {t("list.next")}
      </Button>
    </>
  );
}
