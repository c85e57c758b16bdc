import type { BulkRunView } from "@atelier/contract/bulk";
import { Button } from "@atelier/ui";
import { Toolbar } from "@atelier/ui/admin";
import { type ReactNode, useState } from "react";
import { useKeys } from "../../shell/keys.ts";
import { t } from "../../words/words.ts";
import type { Selection } from "../use-selection.ts";
import { BulkWhy, bulkBar } from "./bulk-report.tsx";
import { shopBulkBar } from "./shop-bulk-bar.tsx";
import { ShopBulkWhy } from "./shop-bulk-why.tsx";
import type { Bulk } from "./use-bulk.ts";
import { isGoing, type ShopBulk } from "./use-shop-bulk.ts";

export interface BulkToolbarProps {
  selection: Selection;
  /** The keys of the rows shown. */
  shown: readonly string[];
  /** How many match altogether, where the list knows; a long list does not count them. */
  total: number | "uncounted" | undefined;
  /** What a few rows are done from here. */
  few: Bulk;
  /** What the shop does with many; a list without it takes all from here. */
  many?: { bulk: ShopBulk; label: (run: BulkRunView) => string };
  actions: ReactNode;
  children: ReactNode;
}

/** A list's toolbar; with rows chosen it is the bar of what can be done with them, and of what came of it. */
export function BulkToolbar(props: BulkToolbarProps) {
  const { selection, few, many } = props;
  const [why, setWhy] = useState(false);
  const run = many?.bulk.run ?? null;
  const chosen = selection.chosen.size > 0;
  // What was chosen comes before a report of what is over.
  const shopBar = run && (isGoing(run) || !chosen) ? run : null;
  const clear = few.run ? (few.run.running ? undefined : few.close) : shopBar ? many?.bulk.close : selection.clear;
  useKeys(clear && (few.run ?? shopBar ?? chosen) ? { Escape: clear } : {});
  return (
    <>
      {few.run ? (
        <Toolbar selection={bulkBar(few, few.run, () => setWhy(true))} />
      ) : many && shopBar ? (
        <Toolbar
          selection={shopBulkBar(many.bulk, shopBar, { label: many.label(shopBar), onWhy: () => setWhy(true) })}
        />
      ) : chosen ? (
        <Toolbar
          selection={{
            words: <ChosenWords {...props} />,
            more: <MoreMatching {...props} />,
            actions: props.actions,
            onClear: selection.clear,
          }}
        />
      ) : (
        props.children
      )}
      {few.run && <BulkWhy run={few.run} open={why} onClose={() => setWhy(false)} onRetry={few.retry} />}
      {!few.run && many && run && why && (
        <ShopBulkWhy run={run} onClose={() => setWhy(false)} onRetry={() => many.bulk.goOn("refused")} />
      )}
    </>
  );
}

function ChosenWords({ selection, shown, total }: BulkToolbarProps) {
  if (selection.all && total !== undefined)
    return total === "uncounted" ? t("bulk.allUncounted") : t("bulk.allChosen", { n: total });
  return t("bulk.chosen", { n: selection.chosen.size, of: Math.max(shown.length, selection.chosen.size) });
}

function MoreMatching({ selection, shown, total }: BulkToolbarProps) {
  const wholePage = shown.length > 0 && shown.every((key) => selection.chosen.has(key));
  if (total === undefined || selection.all || !wholePage) return null;
  if (total === "uncounted") return <Button onClick={selection.chooseAll}>{t("bulk.chooseUncounted")}</Button>;
  if (total <= shown.length) return null;
  return <Button onClick={selection.chooseAll}>{t("bulk.chooseAll", { n: total })}</Button>;
}
