import type { BulkList, BulkRunView } from "@atelier/contract/bulk";
import { toast } from "@atelier/ui";
import { useState } from "react";
import { sayError } from "../../shell/refusal-words.ts";
import type { Selection } from "../use-selection.ts";
import { type Bulk, type BulkTarget, useBulk } from "./use-bulk.ts";
import { type ShopBulk, useShopBulk } from "./use-shop-bulk.ts";

/** More than these are a job of the shop's own. */
const mostFromHere = 50;

export interface ListAct {
  /** "Archived". */
  label: string;
  /** Its rows, where all that match are few enough to be named. */
  rows?: readonly BulkTarget[] | undefined;
  one: (target: BulkTarget) => Promise<unknown>;
  /** Lets the shop do it to the rows of these ids; null: to all that match. */
  begin: (ids: readonly string[] | null) => Promise<BulkRunView>;
}

export interface ListActs {
  few: Bulk;
  many: ShopBulk;
  /** While the shop is being asked to begin. */
  busy: boolean;
  start: (act: ListAct, onBegun: () => void) => void;
}

interface ActedList {
  selection: Selection;
  /** What the rows that were seen are called. */
  names: ReadonlyMap<string, string>;
  onDone: () => void;
}

/** Acts for the chosen rows of a list: a few go from here, one by one; many, and all that match, by the shop itself. */
export function useListActs(list: BulkList, { selection, names, onDone }: ActedList): ListActs {
  const few = useBulk(onDone);
  const many = useShopBulk(list, onDone);
  const [busy, setBusy] = useState(false);
  async function begin(act: ListAct, ids: readonly string[] | null): Promise<boolean> {
    setBusy(true);
    try {
      many.began(await act.begin(ids));
      return true;
    } catch (error) {
      toast(sayError(error), { tone: "alert" });
      return false;
    } finally {
      setBusy(false);
    }
  }
  async function start(act: ListAct, onBegun: () => void): Promise<void> {
    const targets = act.rows ?? [...selection.chosen].map((id) => ({ id, name: names.get(id) ?? id }));
    const all = selection.all && !act.rows;
    const isMany = all || targets.length > mostFromHere;
    if (isMany && !(await begin(act, all ? null : targets.map((target) => target.id)))) return;
    onBegun();
    selection.clear();
    if (!isMany) few.start(act.label, targets, act.one);
  }
  return { few, many, busy, start: (act, onBegun) => void start(act, onBegun) };
}

type Targets<Filter> = { kind: "chosen"; ids: string[] } | { kind: "matching"; filter: Filter };

/** The rows an act of the shop's is for, as it is asked. */
export function targetsOf<Filter>(ids: readonly string[] | null, filter: Filter): Targets<Filter> {
  return ids ? { kind: "chosen", ids: [...ids] } : { kind: "matching", filter };
}
