import { Button } from "@atelier/ui";
import { FormDialog, Kbd, Table, type TableColumn } from "@atelier/ui/admin";
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
  at: string;
  clashes: readonly Clash[];
  /** How many other changes of one's own are saved either way. */
  others: number;
  busy: boolean;
  onResolve: (prefer: "mine" | "theirs") => void;
  onBack: () => void;
}

/** Somebody saved the same things meanwhile: both are shown, and one chooses. Everything else is kept from both. */
export function ConflictDialog(props: ConflictProps) {
  const { by, at, clashes, busy } = props;
  const only = clashes.length === 1 ? clashes[0] : undefined;
  return (
    <FormDialog
      open
      dismissable={false}
      onClose={props.onBack}
      title={
        only
          ? t("conflict.titleOne", { who: by ?? t("conflict.somebody"), what: only.label, ago: ago(at) })
          : t("conflict.title", { who: by ?? t("conflict.somebody"), n: clashes.length, ago: ago(at) })
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
          </Button>
          <Button variant="primary" busy={busy} onClick={() => props.onResolve("mine")}>
            {t("conflict.keep")}
          </Button>
        </>
      }
    >
      <p className="two">
        {t("conflict.words", { title: props.name, n: props.others })} <Time at={at} long />
      </p>
      <Table plain label={t("conflict.both")} columns={columns} rows={clashes} rowKey={(clash) => clash.key} />
    </FormDialog>
  );
}

const columns: TableColumn<Clash>[] = [
  { key: "what", head: t("conflict.what"), phone: "title", cell: (clash) => clash.label },
  { key: "base", head: t("conflict.before"), soft: true, width: "120px", cell: (clash) => <s>{clash.base || "–"}</s> },
  {
    key: "theirs",
    head: t("conflict.theirs"),
    width: "140px",
    phone: "value",
    cell: (clash) => <span className="wrap-words">{clash.theirs || "–"}</span>,
  },
  {
    key: "mine",
    head: t("conflict.mine"),
    width: "140px",
    phone: "sub",
    cell: (clash) => <b className="wrap-words">{clash.mine || "–"}</b>,
  },
];
