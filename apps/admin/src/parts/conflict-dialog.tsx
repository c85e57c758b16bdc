import { Button } from "@atelier/ui";
import { FormDialog, Kbd } from "@atelier/ui/admin";
import { t } from "../words/words.ts";
import { Time } from "./time.tsx";
import { ago } from "./when.ts";

export interface Clash {
  key: string;
  label: string;
  base: string;
  theirs: string;
  mine: string;
}

export interface ConflictProps {
  /** What both wrote on: the product's name, the page's. */
  name: string;
  /** Who was first, if it was a person, and when. */
  by: string | null;
  at: string | null;
  clashes: readonly Clash[];
  /** How many other changes of one's own are saved either way. */
  others: number;
  busy: boolean;
  onResolve: (prefer: "mine" | "theirs") => void;
  onBack: () => void;
}

const fitsButton = 18;

/** Somebody saved the same things meanwhile: both are shown, and one chooses. Everything else is kept from both. */
export function ConflictDialog(props: ConflictProps) {
  const { at, clashes, busy, others } = props;
  const only = clashes.length === 1 ? clashes[0] : undefined;
  const since = at === null ? t("when.moment") : ago(at);
  const by = props.by ?? t("conflict.somebody");
  const named = only && [only.theirs, only.mine].every((text) => text !== "" && text.length <= fitsButton);
  return (
    <FormDialog
      open
      dismissable={false}
      onClose={props.onBack}
      title={
        only
          ? t("conflict.titleOne", { who: by, what: only.label, ago: since })
          : t("conflict.title", { who: by, n: clashes.length, ago: since })
      }
      footNote={
        <Button onClick={props.onBack}>
          {t("conflict.back")} <Kbd>Esc</Kbd>
        </Button>
      }
      actions={
        <>
          <Button busy={busy} onClick={() => props.onResolve("theirs")}>
            {t("conflict.take")}
            {named && `, ${only.theirs}`}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => props.onResolve("mine")}>
            {t("conflict.keep")}
            {named && `, ${only.mine}`}
          </Button>
        </>
      }
    >
      <p className="two">
        {props.name}. {others > 0 && t("conflict.words", { n: others })}
      </p>
      <table className="plain both" aria-label={t("conflict.both")}>
        {clashes.map((clash) => (
          <Versions key={clash.key} clash={clash} by={by} at={at} />
        ))}
      </table>
    </FormDialog>
  );
}

function Versions(props: { clash: Clash; by: string; at: string | null }) {
  const { clash, by, at } = props;
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="rowgroup">
          {clash.label}
        </th>
      </tr>
      <tr>
        <td>{t("conflict.theirs")}</td>
        <td className="two">
          {by}
          {at !== null && (
            <>
              , <Time at={at} />
            </>
          )}
        </td>
        <td>{clash.theirs || "–"}</td>
      </tr>
      <tr>
        <td>{t("conflict.mine")}</td>
        <td className="two">{t("conflict.unsaved")}</td>
        <td>
          <b>{clash.mine || "–"}</b>
        </td>
      </tr>
      <tr className="three">
        <td colSpan={2}>{t("conflict.before")}</td>
        <td>{clash.base || "–"}</td>
      </tr>
    </tbody>
  );
}
