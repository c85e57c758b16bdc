import { admin } from "@atelier/client/react";
import type { BulkGoOnInput, BulkList, BulkRunView } from "@atelier/contract/bulk";
import { toast } from "@atelier/ui";
import { useEffect, useRef, useState } from "react";
import { sayError } from "../../shell/refusal-words.ts";

export interface ShopBulk {
  /** The run of this list that was begun last and is neither put away nor out of sight, also after a reload. */
  run: BulkRunView | null;
  began: (run: BulkRunView) => void;
  stop: () => void;
  goOn: (what: BulkGoOnInput["what"]) => void;
  /** Puts the report away; while it goes on, only out of sight until it has ended. */
  close: () => void;
}

const everySecond = 1000;

/** What the shop does to many rows by itself: how far it is, how to stop it, go on, and put its report away. */
export function useShopBulk(list: BulkList, onEnded: () => void): ShopBulk {
  const utils = admin.useUtils();
  const asked = admin.bulk.open.useQuery(
    { list },
    { refetchInterval: (query) => (isGoing(query.state.data) ? everySecond : false) },
  );
  const run = asked.data ?? null;
  const [unseen, setUnseen] = useState<string | null>(null);
  const began = (next: BulkRunView | null) => utils.bulk.open.setData({ list }, next);
  const onError = (error: unknown) => {
    toast(sayError(error), { tone: "alert" });
    void utils.bulk.open.invalidate();
  };
  const stop = admin.bulk.stop.useMutation({ onSuccess: began, onError });
  const goOn = admin.bulk.goOn.useMutation({ onSuccess: began, onError });
  const dismiss = admin.bulk.dismiss.useMutation({ onMutate: () => began(null), onError });
  useEnded(run, onEnded);
  return {
    run: run && isGoing(run) && unseen === run.id ? null : run,
    began,
    stop: () => run && stop.mutate({ id: run.id }),
    goOn: (what) => run && goOn.mutate({ id: run.id, what }),
    close() {
      if (!run) return;
      if (isGoing(run)) setUnseen(run.id);
      else dismiss.mutate({ id: run.id });
    },
  };
}

/** Whether it waits for the worker or is being worked off. */
export function isGoing(run: BulkRunView | null | undefined): boolean {
  return run?.state === "waiting" || run?.state === "running";
}

/** Tells once when a run that was seen going has come to an end. */
function useEnded(run: BulkRunView | null, onEnded: () => void): void {
  const going = useRef<string | null>(null);
  const told = useRef(onEnded);
  useEffect(() => {
    told.current = onEnded;
  });
  useEffect(() => {
    if (run && isGoing(run)) going.current = run.id;
    else if (going.current !== null) {
      going.current = null;
      told.current();
    }
  }, [run]);
}
